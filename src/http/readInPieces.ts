import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Clients } from "./Client";
import type { Pace } from "./Pace";

const PIECE_BYTES = 4_096;
/** What it takes, in points of time, to read a piece: at worst it is some hundreds of requests, or of chunks. */
function priceOf(piece: Buffer): number {
  return 5 + piece.length / 40;
}

/**
 * Has what arrives at a server read in small pieces, each in its client's turn: Node reads what hundreds of
 * connections have for it in one go, and of each up to 64 KB, which can be thousands of requests, or tens of thousands
 * of chunks of a body, and take the thread for long.
 */
export function readInPieces({ server }: FastifyInstance, pace: Pace, clients: Clients): void {
  const tunnels = new WeakSet<object>();
  server.on("connect", (_request, socket: object) => tunnels.add(socket));
  server.on("connection", (socket: Socket) => {
    const client = clients.at(socket.remoteAddress);
    const read = taken<(bytes: Buffer) => void>(socket, "data");
    const end = taken<() => void>(socket, "end");
    const pieces: Buffer[] = [];
    const isOver = () => socket.destroyed || tunnels.has(socket);
    let isHeld = false;
    let isReading = false;
    let isEnded = false;

    const goOn = async (): Promise<void> => {
      if (isReading) return;
      isReading = true;
      while (pieces.length > 0 && !isHeld) {
        await pace.turn(priceOf(pieces[0]!), client);
        if (isOver()) return;
        // Held meanwhile, it is read when it is let go.
        if (!isHeld) read.call(socket, pieces.shift()!);
      }
      isReading = false;
      if (pieces.length > 0) return;
      if (isEnded) end.call(socket);
      else if (!isHeld && socket.isPaused()) resume();
    };

    // Node pauses a connection while answers or a body are not taken: then no more is read of it, here either.
    const pause = socket.pause.bind(socket);
    const resume = socket.resume.bind(socket);
    socket.pause = () => {
      isHeld = true;
      return pause();
    };
    socket.resume = () => {
      isHeld = false;
      if (pieces.length === 0) return resume();
      void goOn();
      return socket;
    };
    socket.on("data", (bytes: Buffer) => {
      if (isOver()) return;
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) pieces.push(bytes.subarray(at, at + PIECE_BYTES));
      if (pieces.length > 1) pause();
      void goOn();
    });
    socket.on("end", () => {
      isEnded = true;
      if (pieces.length === 0 && !isReading) end.call(socket);
    });
  });
}

/** Takes from a connection what Node's server has it do on an event: what it was given last. */
function taken<Listener>(socket: Socket, event: string): Listener {
  const listener = socket.listeners(event).at(-1);
  if (listener === undefined) throw new Error("Node reads the connections of a server in another way than was known.");
  socket.removeListener(event, listener as () => void);
  return listener as Listener;
}
