import type { FastifyReply } from "fastify";
import type { Socket } from "node:net";

const unfinished = new WeakMap<Socket, Set<() => void>>();

/**
 * Calls back once, when a request is over: its answer is sent, or its connection is gone. Node says nothing of an
 * answer that waited behind another one on a connection that went, so the connection is listened to as well.
 */
export function onceOver(reply: FastifyReply, callback: () => void): void {
  const { socket } = reply.request.raw;
  const waiting = unfinished.get(socket) ?? listenTo(socket);
  const over = () => {
    if (waiting.delete(over)) callback();
  };
  waiting.add(over);
  reply.raw.once("close", over);
}

function listenTo(socket: Socket): Set<() => void> {
  const waiting = new Set<() => void>();
  unfinished.set(socket, waiting);
  socket.once("close", () => {
    for (const over of waiting) over();
  });
  return waiting;
}
