import { once } from "node:events";
import type { Socket } from "node:net";

/** All that comes on a connection until it ends, however it ends. */
export async function readToEnd(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", () => undefined);
  if (!socket.closed) await once(socket, "close");
  return Buffer.concat(chunks).toString();
}

/** A request as it stands on the wire, whose connection is to be closed after it. */
export function wire(startLine: string, headers: Record<string, string> = {}, body = ""): string {
  const all = { host: "liqa.test", connection: "close", ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${startLine} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}

/** A POST request, as it stands on the wire. */
export function posted(body: string, headers: Record<string, string> = {}): string {
  const length = { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) };
  return wire("POST /graphql", { ...length, ...headers }, body);
}

/** The answers that stand one after the other in what came back. */
export function answersIn(received: string): { status: number; head: string; body: string }[] {
  const heads = [...received.matchAll(/HTTP\/1\.1 (\d{3}) [^]*?\r\n\r\n/g)];
  return heads.map((match, i) => ({
    status: Number(match[1]),
    head: match[0],
    body: received.slice(match.index + match[0].length, heads[i + 1]?.index),
  }));
}
