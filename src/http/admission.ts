import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Config } from "../config";
import { written } from "../limits/OverLimit";
import type { Client, Clients } from "./Client";
import { COMMON_HEADERS } from "./headers";
import { type Refusal, refuse } from "./refusals";

/** What requests cost a client beside the points of their operations. */
export const PRICES = {
  /** Any request, also one that is answered from the cache. */
  request: 1,
  /** How many bytes of a question are read for a point. */
  bytesPerPoint: 20,
  /** One that is refused, on top of it. */
  refusal: 10,
  /** One that is refused for its document, which took time to read and check, on top of both. */
  misread: 100,
};

/** What it costs to read a question and check it, in points, before what it asks has a cost. */
export function priceOfReading({ bytes }: FastifyRequest): number {
  return Math.ceil(bytes / PRICES.bytesPerPoint);
}

/** Asked by those who run the server, and by machines that may not be kept from asking. */
const FREE = new Set(["/healthz", "/readyz", "/metrics"]);

declare module "fastify" {
  interface FastifyRequest {
    client: Client;
  }
}

/** Takes each request's price from its client's budget, refuses it where there is too little left, and says what is. */
export function admitByBudget(app: FastifyInstance, clients: Clients): void {
  app.decorateRequest("client");
  app.addHook("onRequest", (request, reply, done) => {
    const { raw } = request;
    request.client = clients.of(raw);
    void reply.headers(COMMON_HEADERS);
    const refusal = (FREE.has(raw.url!) ? undefined : overBudget(request.client, PRICES.request)) ?? faultOfHead(raw);
    if (refusal) void refuse(reply, refusal);
    else done();
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    // Whose fault it was not, is not fined for it.
    const isRefused = reply.statusCode >= 400 && reply.statusCode < 500;
    if (isRefused && !FREE.has(request.raw.url!)) request.client.budget.fine(PRICES.refusal);
    void reply.headers(request.client.budget.headers());
    done(null, payload);
  });
}

/** Takes points from a client's budget, or says why the request is refused. */
export function overBudget({ budget }: Client, points: number): Refusal | undefined {
  if (budget.spend(points)) return undefined;
  const { perMinute } = budget.terms;
  const seconds = budget.secondsUntil(points);
  return {
    status: 429,
    code: "RATE_LIMITED",
    message: `Your budget of ${written(perMinute)} points a minute is spent: this takes ${written(points)}. Ask again in ${written(seconds)} s, or for less.`,
    limit: perMinute,
    headers: { "retry-after": String(seconds) },
  };
}

/** Counts the questions that are being worked on: those of one client and those of all. */
export class Floor {
  private questions = 0;

  constructor(private readonly config: Pick<Config, "CLIENT_REQUESTS_AT_ONCE" | "REQUESTS_AT_ONCE">) {}

  /** Says why a client's question is refused; or else it is in, and has to `leave`. */
  enter(client: Client): Refusal | undefined {
    const { CLIENT_REQUESTS_AT_ONCE, REQUESTS_AT_ONCE } = this.config;
    if (client.questions >= CLIENT_REQUESTS_AT_ONCE)
      return {
        status: 429,
        code: "TOO_MANY_AT_ONCE",
        message: `${written(client.questions)} of your questions are being answered, as many as may be at once; wait for one of them before you ask the next.`,
        limit: CLIENT_REQUESTS_AT_ONCE,
        headers: { "retry-after": "1" },
      };
    if (this.questions >= REQUESTS_AT_ONCE)
      return {
        status: 503,
        code: "SERVER_BUSY",
        message: `The server has ${written(this.questions)} questions to answer, as many as it takes at once. Ask again in a moment.`,
        limit: REQUESTS_AT_ONCE,
        headers: { "retry-after": "1" },
      };
    client.questions++;
    this.questions++;
    return undefined;
  }

  leave(client: Client): void {
    client.questions--;
    this.questions--;
  }
}

// RFC 9110, 10.1.1, and RFC 9112: no expectation but one, Host exactly once (but for clients older than the header), and
// no coding of the transfer but chunked.
function faultOfHead({ rawHeaders, httpVersion, headers }: IncomingMessage): Refusal | undefined {
  if ((headers["transfer-encoding"] ?? "chunked").toLowerCase() !== "chunked") return TRANSFER_ENCODING;
  if ((headers.expect ?? "100-continue").toLowerCase() !== "100-continue") return EXPECTATION;
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (rawHeaders[i]!.length === 4 && rawHeaders[i]!.toLowerCase() === "host") hosts++;
  return hosts === 1 || (hosts === 0 && httpVersion === "1.0") ? undefined : HOST;
}

const EXPECTATION: Refusal = {
  status: 417,
  code: "EXPECTATION_FAILED",
  message: "Expect: only 100-continue can be met.",
};
const HOST: Refusal = { status: 400, code: "BAD_REQUEST", message: "Host: send it exactly once." };
const TRANSFER_ENCODING: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "Transfer-Encoding: chunked is the only one that there is.",
  headers: { connection: "close" },
};
