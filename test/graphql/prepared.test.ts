import fc from "fast-check";
import type { FastifyInstance, InjectOptions } from "fastify";
import { buildSchema } from "../../src/buildSchema";
import { settings } from "../../src/config/config";
import { createServer } from "../../src/server";
import { anyRequest, type GeneratedRequest } from "../attacks/anyDocument";
import { samples } from "../property";
import { realEditions } from "../server";

let app: FastifyInstance;
beforeAll(async () => {
  app = await createServer(await realEditions(), settings.parse({ RATE_LIMIT_POINTS_PER_MINUTE: "0" }));
});
afterAll(() => app.close());

/** A response as its client has it. */
async function respond(request: InjectOptions): Promise<{ status: number; headers: object; body: string }> {
  const { statusCode, headers, body } = await app.inject({ url: "/graphql", ...request });
  const { date: _, "x-request-id": __, ...told } = headers;
  return { status: statusCode, headers: told, body };
}

const byPost = (payload: object): InjectOptions => ({ method: "POST", payload });
const byGet = ({ query, variables, ...more }: GeneratedRequest & { operationName?: string }): InjectOptions => ({
  method: "GET",
  query: { query, variables: JSON.stringify(variables), ...more },
});

/** The ways to send a request on which its response depends. */
const anyWay = fc.record({
  isPost: fc.boolean(),
  accept: fc.constantFrom("application/json", "application/graphql-response+json"),
  operationName: fc.constantFrom(undefined, undefined, "a", "Q"),
});

test("an operation seen before has the same response as a new one: status, headers and every byte", async () => {
  const statuses = new Map<number, number>();
  const property = fc.asyncProperty(anyRequest(buildSchema()), anyWay, async (generated, way) => {
    const { isPost, accept, operationName } = way;
    const query = operationName ? generated.query.replace(/^(query )?/, "query Q ") : generated.query;
    const params = { ...generated, query, ...(operationName && { operationName }) };
    const request = { ...(isPost ? byPost(params) : byGet(params)), headers: { accept } };
    const first = await respond(request);
    for (let seen = 2; seen <= 6; seen++) expect(await respond(request)).toEqual(first);
    statuses.set(first.status, (statuses.get(first.status) ?? 0) + 1);
  });
  const drawn = samples(300, 20_000);
  await fc.assert(property, drawn);
  expect(statuses.get(200)).toBeGreaterThan(drawn.numRuns / 10);
}, 600_000);
