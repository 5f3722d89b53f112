import fc from "fast-check";
import type { FastifyInstance } from "fastify";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { buildSchema } from "../../src/buildSchema";
import { settings } from "../../src/config/config";
import { createServer } from "../../src/server";
import { samples } from "../property";
import { realEditions } from "../server";
import { anyRequest, type GeneratedRequest, mutilated } from "./anyDocument";
import { faultsOf } from "./harness";

const config = settings.parse({ RATE_LIMIT_POINTS_PER_MINUTE: "0", MAX_CONNECTIONS_PER_CLIENT: "100000" });

let app: FastifyInstance;
beforeAll(async () => {
  app = await createServer(await realEditions(), config);
});
afterAll(async () => {
  await app.close();
});

async function standsRequest(payload: GeneratedRequest): Promise<number> {
  const { statusCode: status, headers, body } = await app.inject({ method: "POST", url: "/graphql", payload });
  expect({ faults: faultsOf({ status, headers, body }), isExpected: status < 500 }).toEqual({
    faults: [],
    isExpected: true,
  });
  return status;
}

const schema = buildSchema();
const lasting = 600_000;

test(
  "any request over the schema is answered or refused with a code, and nothing inside shows",
  async () => {
    const statuses = new Map<number, number>();
    const property = fc.asyncProperty(anyRequest(schema), async (request) => {
      const status = await standsRequest(request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    });
    const drawn = samples(500, 10_000);
    await fc.assert(property, drawn);
    expect(statuses.get(200)).toBeGreaterThan(drawn.numRuns / 10);
  },
  lasting,
);

test(
  "so is any request that has been mutilated",
  async () => {
    const property = fc.asyncProperty(
      mutilated(anyRequest(schema)),
      async (request) => void (await standsRequest(request)),
    );
    await fc.assert(property, samples(500, 10_000));
  },
  lasting,
);

test(
  "any bytes on the socket leave a server that answers",
  async () => {
    await app.listen({ host: "127.0.0.1", port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const head = "POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n";
    const bytes = fc.uint8Array({ maxLength: 400 }).map((array) => Buffer.from(array));
    const sent = fc.oneof(
      bytes,
      bytes.map((body) => Buffer.concat([Buffer.from(`${head}content-length: ${body.length}\r\n\r\n`), body])),
      fc.string({ unit: "grapheme" }).map((text) => Buffer.from(`${head}${text}\r\n\r\n`)),
      fc.json().map((json) => Buffer.from(`${head}content-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`)),
    );
    const property = fc.asyncProperty(sent, async (content) => {
      const reply = await replyTo(port, content);
      expect(reply).toMatch(/^$|^HTTP\/1\.1 (200|4\d\d) /);
      const body = reply.split("\r\n\r\n").slice(1).join("\r\n\r\n");
      expect(faultsOf({ status: 400, headers: {}, body: body.startsWith("{") ? body : "" })).toEqual([]);
    });
    await fc.assert(property, samples(200, 2_000));
    expect((await app.inject({ url: "/schema.graphql" })).statusCode).toBe(200);
  },
  lasting,
);

/** What a server says to bytes, after which nothing more is sent. */
function replyTo(port: number, content: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let reply = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(content));
    socket.on("data", (chunk) => (reply += chunk.toString()));
    socket.on("error", () => resolve(reply));
    socket.on("close", () => resolve(reply));
  });
}
