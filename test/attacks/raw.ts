import { once } from "node:events";
import { connect } from "node:net";
import { answersIn, readToEnd } from "../wire";
import type { Attack, Reply, Target } from "./harness";

/** Sends bytes as they are on a connection of their own, and gives the only answer to them. */
export function bytes(sent: string | Buffer): Attack["send"] {
  return async (target) => {
    const replies = await exchange(target, sent);
    if (replies.length !== 1) throw new Error(`${replies.length} answers`);
    return replies[0]!;
  };
}

/** Sends bytes as they are on a connection of their own, and gives the last of so many answers to them, or of any number. */
export function lastOf(count: number | undefined, sent: string | Buffer): Attack["send"] {
  return async (target) => {
    const replies = await exchange(target, sent);
    if (count !== undefined && replies.length !== count) throw new Error(`${replies.length} answers, not ${count}`);
    return replies.at(-1)!;
  };
}

async function exchange({ host, port }: Target, sent: string | Buffer): Promise<Reply[]> {
  // From another address than the second client: bounds on one client are not theirs.
  const socket = connect({ host, port, localAddress: "127.0.0.2" });
  await once(socket, "connect");
  socket.write(sent);
  return answersIn(await readToEnd(socket)).map(({ status, body }) => ({ status, headers: {}, body }));
}
