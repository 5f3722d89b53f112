import { answered, refused, variables } from "../../src/operations/rehearse";
import { listening, type Listening } from "../http/listening";
import type { Json } from "../server";
import { build } from "./built";
import { run } from "./running";
import { ownStore } from "../store/ownStore";

describe("What a server rehearses", () => {
  let server: Listening;
  beforeAll(async () => void (server = await listening()));
  afterAll(() => server.close());

  it.each(answered)("is answered: %.60s", async (query) => {
    const answer = (await (await server.post({ query, variables })).json()) as Json;
    expect(answer.errors).toBeUndefined();
  });

  it.each(refused)("or refused: %.60s", async (query) => {
    expect((await server.post({ query, variables })).status).toBe(400);
  });
});

it("A server that has rehearsed has neither logged nor counted it", async () => {
  const server = await run(build("rehearse"), { STORE: await ownStore("rehearse") });
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).not.toMatch(/^liqa_(operations|refusals|requests)_total\{.* [1-9]/m);
  expect(metrics).toMatch(/^liqa_statements_total 0$/m);
  expect(server.lines.filter((line) => line.includes('"msg":"request"'))).toEqual([]);
  await server.stop();
});
