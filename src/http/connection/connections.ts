import type { IncomingMessage, ServerOptions, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance, FastifyServerOptions } from "fastify";
import fp from "fastify-plugin";
import type { Config } from "../../config/config";
import { formatNumber, HttpError } from "../../errors";
import { createRequestLog } from "../../observe/requestLog";
import { clientKey } from "../client/clientKey";
import { RESPONSE_HEADERS } from "../response/headers";
import { endWithError } from "./clientErrors";
import { FloodProtectedServer } from "./floodProtection";

/** Returns Fastify's options for connections: Node's server with its timeouts and size limits, and trusted proxies. */
export function connectionOptions(config: Config) {
  const isProxy = (address: string) => config.TRUSTED_PROXIES?.(address, 0) ?? false;
  return {
    bodyLimit: config.MAX_BODY_BYTES,
    trustProxy: isProxy,
    // Requests that arrive during a shutdown are answered all the same, on connections that then close.
    return503OnClosing: false,
    // The connections plugin answers, which knows what else is due on a connection.
    clientErrorHandler: () => undefined,
    serverFactory: (handler) => {
      const options: ServerOptions = {
        maxHeaderSize: config.MAX_HEADER_BYTES,
        headersTimeout: Math.min(config.HEADERS_TIMEOUT_MS, config.REQUEST_TIMEOUT_MS),
        requestTimeout: config.REQUEST_TIMEOUT_MS,
        keepAliveTimeout: config.IDLE_TIMEOUT_MS,
        connectionsCheckingInterval: Math.min(500, config.HEADERS_TIMEOUT_MS / 2),
        // Checked with the other headers, for an answer in GraphQL's shape; Node's own is empty.
        requireHostHeader: false,
      };
      const server = new FloodProtectedServer(options, handler, isProxy);
      server.maxConnections = config.MAX_CONNECTIONS;
      server.maxRequestsPerSocket = config.MAX_REQUESTS_PER_CONNECTION;
      return server.setTimeout(config.IDLE_TIMEOUT_MS);
    },
  } satisfies FastifyServerOptions;
}

/** An open connection and the requests on it that are not answered yet. */
class Connection {
  private readonly unfinished = new Set<() => void>();
  private latest?: ServerResponse;
  private whenAnswered?: () => void;
  isRefused = false;

  get unfinishedCount(): number {
    return this.unfinished.size;
  }

  /** Calls back once when a request is over: its response is sent, or its connection is gone. */
  onRequestEnd(response: ServerResponse, callback: () => void): void {
    this.latest = response;
    const end = () => {
      if (!this.unfinished.delete(end)) return;
      callback();
      this.checkAnswered();
    };
    this.unfinished.add(end);
    response.once("close", end);
  }

  /** Calls back once every request that arrived whole is answered: with whether another response can follow. */
  onAnswered(callback: (canAnswer: boolean) => void): void {
    const { latest } = this;
    this.whenAnswered = () => callback(!latest?.headersSent || latest.req.complete);
    this.checkAnswered();
  }

  /** Ends every request; Node does not close responses that wait behind another one on a lost connection. */
  close(): void {
    this.whenAnswered = undefined;
    for (const end of this.unfinished) end();
  }

  private checkAnswered(): void {
    if (this.whenAnswered === undefined) return;
    const isLatestIncomplete = this.latest?.req.complete === false && !this.latest.writableEnded;
    if (this.unfinished.size - Number(isLatestIncomplete) > 0) return;
    this.whenAnswered();
    this.whenAnswered = undefined;
  }
}

/** Limits connections and the requests on each, begins each request's record and log line, and answers what is not HTTP. */
export const connections = fp(
  async (app: FastifyInstance) => {
    const { server, config } = app;
    const open = new Map<Socket, Connection>();
    const countByClient = new Map<string, number>();
    server.on("connection", (socket: Socket) => {
      const client = clientKey(socket.remoteAddress);
      const count = (countByClient.get(client) ?? 0) + 1;
      const isProxy = config.TRUSTED_PROXIES?.(socket.remoteAddress ?? "", 0);
      if (count > config.MAX_CONNECTIONS_PER_CLIENT && !isProxy) return socket.destroy();
      countByClient.set(client, count);
      const connection = new Connection();
      open.set(socket, connection);
      socket.once("close", () => {
        const left = countByClient.get(client)! - 1;
        if (left === 0) countByClient.delete(client);
        else countByClient.set(client, left);
        open.delete(socket);
        connection.close();
      });
      return socket;
    });
    server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) =>
      open.get(socket)?.onAnswered((canAnswer) => endWithError(socket, canAnswer ? error : undefined, config)),
    );
    server.on("connect", (_request: IncomingMessage, socket: Socket) =>
      open.get(socket)?.onAnswered(() => endWithError(socket, NOT_A_PROXY, config)),
    );

    const limit = config.MAX_PIPELINED_REQUESTS;
    const message = `Too many unanswered requests on this connection (limit ${formatNumber(limit)}). Wait for a response before sending more.`;
    const tooMany = new HttpError(429, "TOO_MANY_AT_ONCE", message, { limit, headers: { "retry-after": "1" } });
    const logRequest = createRequestLog(app);
    app.decorateRequest("record");
    app.addHook("onRequest", (request, reply, done) => {
      const connection = open.get(request.raw.socket) ?? new Connection();
      // What follows a refused request on its connection is not answered: the connection is about to close.
      if (connection.isRefused) return void reply.hijack();
      request.record = { startedAt: performance.now(), points: 0 };
      void reply.headers(RESPONSE_HEADERS).header("x-request-id", request.id);
      connection.onRequestEnd(reply.raw, logRequest(request, reply));
      if (connection.unfinishedCount <= limit) return done();
      connection.isRefused = true;
      void reply.header("connection", "close");
      done(tooMany);
    });
  },
  { name: "connections" },
);

const NOT_A_PROXY = new HttpError(405, "METHOD_NOT_ALLOWED", "This server is not a proxy. The API is at /graphql.");
