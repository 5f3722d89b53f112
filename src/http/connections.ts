import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { FastifyInstance, FastifyHttpOptions } from "fastify";
import type { Config } from "../config";
import { written } from "../limits/OverLimit";
import { clientOf } from "./clientOf";
import { isProxy } from "./isProxy";
import { COMMON_HEADERS } from "./headers";
import { bodyOf, type Refusal } from "./refusals";
import { withCost } from "./tellCosts";

/** How a server treats connections: what it waits for, how long, how much it reads, and whom it believes. */
export function connectionOptions(config: Config) {
  return {
    bodyLimit: config.BODY_BYTES,
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    keepAliveTimeout: config.IDLE_TIMEOUT_MS,
    connectionTimeout: config.IDLE_TIMEOUT_MS,
    trustProxy: isProxy(config),
    // What comes while the server closes is answered all the same, on connections that then close.
    return503OnClosing: false,
    http: {
      maxHeaderSize: config.HEADER_BYTES,
      headersTimeout: Math.min(config.HEADERS_TIMEOUT_MS, config.REQUEST_TIMEOUT_MS),
      connectionsCheckingInterval: Math.min(500, config.HEADERS_TIMEOUT_MS / 2),
      insecureHTTPParser: false,
      // Told in GraphQL's shape rather than in Node's, which is empty.
      requireHostHeader: false,
    },
    clientErrorHandler: (error, socket) => end(socket, refusalOf(error, config), config),
  } satisfies FastifyHttpOptions<Server>;
}

/** Bounds the connections that a server keeps open, and answers what Node would drop without a word. */
export function guardConnections(app: FastifyInstance, config: Config): void {
  const { server } = app;
  server.maxConnections = config.CONNECTIONS;
  const open = new Map<string, number>();
  const isTrusted = isProxy(config);
  server.on("connection", (socket: Socket) => {
    if (isTrusted(socket.remoteAddress)) return;
    const client = clientOf(socket.remoteAddress);
    const count = (open.get(client) ?? 0) + 1;
    if (count > config.CONNECTIONS_OF_CLIENT) return void socket.destroy();
    open.set(client, count);
    socket.once("close", () => {
      const left = open.get(client)! - 1;
      if (left === 0) open.delete(client);
      else open.set(client, left);
    });
  });
  // Node's own bound answers what comes past it with an empty 503.
  const requests = new WeakMap<Socket, number>();
  app.addHook("onRequest", ({ raw: { socket } }, reply, done) => {
    const count = (requests.get(socket) ?? 0) + 1;
    requests.set(socket, count);
    if (count >= config.REQUESTS_OF_CONNECTION) void reply.header("connection", "close");
    done();
  });
  server.on("connect", (_request: IncomingMessage, socket: Duplex) => end(socket, NO_TUNNELS, config));
  // What is too large to be read is not asked for.
  server.on("checkContinue", (request, response) => {
    if (Number(request.headers["content-length"] ?? 0) > config.BODY_BYTES) response.shouldKeepAlive = false;
    else response.writeContinue();
    server.emit("request", request, response);
  });
  // Refused where every other head is.
  server.on("checkExpectation", (request, response) => server.emit("request", request, response));
}

/** Why what is no request is none, from Node's code for it. */
function refusalOf({ code }: NodeJS.ErrnoException, config: Config): Refusal {
  if (code === "HPE_HEADER_OVERFLOW")
    return {
      status: 431,
      code: "HEADERS_TOO_LARGE",
      message: `The address and headers have more than ${written(config.HEADER_BYTES)} bytes; send a long query by POST.`,
      limit: config.HEADER_BYTES,
    };
  if (code === "HPE_CHUNK_EXTENSIONS_OVERFLOW") return CHUNK_EXTENSIONS;
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return {
      status: 408,
      code: "REQUEST_TIMEOUT",
      message: `The request took too long to arrive: its headers may take ${written(config.HEADERS_TIMEOUT_MS)} ms, and all of it ${written(config.REQUEST_TIMEOUT_MS)} ms.`,
      limit: config.REQUEST_TIMEOUT_MS,
    };
  return UNREADABLE;
}

const UNREADABLE: Refusal = { status: 400, code: "BAD_REQUEST", message: "This is not a request in HTTP." };
const NO_TUNNELS: Refusal = { status: 405, code: "METHOD_NOT_ALLOWED", message: "This server is not a proxy." };
// Node's own bound, which cannot be set.
const CHUNK_EXTENSIONS: Refusal = {
  status: 413,
  code: "BODY_TOO_LARGE",
  message: "The extensions of the body's chunks have more than 16,384 bytes; send none.",
  limit: 16_384,
};
const REASONS: Record<number, string> = {
  400: "Bad Request",
  405: "Method Not Allowed",
  408: "Request Timeout",
  413: "Content Too Large",
  431: "Request Header Fields Too Large",
};

/** A socket as Node's server has it, with the answer that is under way on it. */
type Answering = Duplex & { _httpMessage?: ServerResponse | null };

/** Answers on a bare socket and closes it; where an answer is under way there, closes it after that. */
function end(socket: Answering, refusal: Refusal, { LIMIT_COST }: Config): void {
  const underWay = socket._httpMessage;
  // What cannot be read stands behind a sound request.
  if (underWay?.req.complete && !underWay.headersSent) return void (underWay.shouldKeepAlive = false);
  if (!socket.writable || underWay?.headersSent) return void socket.destroy();
  const body = withCost(bodyOf(refusal), LIMIT_COST);
  const lines = Object.entries(headersOf(refusal, body)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${REASONS[refusal.status]}\r\n${lines.join("")}\r\n${body}`, () =>
    socket.destroy(),
  );
}

/** Answers with a refusal what has come no further than to Node, and closes its connection after that. */
export function sendBare(response: ServerResponse, refusal: Refusal, { LIMIT_COST }: Config): void {
  const body = withCost(bodyOf(refusal), LIMIT_COST);
  response.writeHead(refusal.status, headersOf(refusal, body)).end(body);
}

function headersOf({ headers }: Refusal, body: string): Record<string, string | number> {
  return {
    ...COMMON_HEADERS,
    ...headers,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "content-length": Buffer.byteLength(body),
    connection: "close",
  };
}
