import { answersIn, posted, readToEnd, wire } from "../wire";
import { listening, type Listening } from "./listening";

// As the usual bounds, only shorter, so that they are seen.
let server: Listening;
beforeAll(async () => {
  server = await listening({ HEADERS_TIMEOUT_MS: "300", REQUEST_TIMEOUT_MS: "700", IDLE_TIMEOUT_MS: "1500" });
});
afterAll(() => server.close());

const timedOut = { status: 408, body: expect.stringContaining('"REQUEST_TIMEOUT"') };

/** All that comes back to one who sends a text a character at a time. */
async function drip(text: string, everyMs: number): Promise<string> {
  const socket = await server.dial();
  let sent = 0;
  const timer = setInterval(() => socket.writable && socket.write(text[sent++ % text.length]!), everyMs);
  const received = await readToEnd(socket);
  clearInterval(timer);
  return received;
}

describe("a slow client is cut off", () => {
  test("that says nothing", async () => {
    const socket = await server.dial();
    expect(answersIn(await readToEnd(socket))).toEqual([expect.objectContaining(timedOut)]);
  });

  test("that sends its headers a character at a time", async () => {
    const received = await drip(
      "GET /graphql HTTP/1.1\r\nhost: a\r\nx: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      30,
    );
    expect(answersIn(received)).toEqual([expect.objectContaining(timedOut)]);
  });

  test("that never ends its headers", async () => {
    const received = await server.exchange("GET /graphql HTTP/1.1\r\nhost: a\r\n");
    expect(answersIn(received)).toEqual([expect.objectContaining(timedOut)]);
  });

  test("that sends less of a body than it said", async () => {
    const received = await server.exchange(posted("{", { "content-length": "1000" }));
    expect(answersIn(received)[0]!.status).toBe(408);
  });

  test("that sends a body a chunk at a time, without end", async () => {
    const socket = await server.dial();
    socket.write(wire("POST /graphql", { "content-type": "application/json", "transfer-encoding": "chunked" }));
    const timer = setInterval(() => socket.writable && socket.write("1\r\n \r\n"), 50);
    const received = await readToEnd(socket);
    clearInterval(timer);
    expect(answersIn(received)[0]!.status).toBe(408);
  });

  test("that is answered and then says no more", async () => {
    const received = await server.exchange(wire("GET /healthz", { connection: "keep-alive" }));
    expect(answersIn(received).map(({ status }) => status)).toContain(200);
  });

  test("and nobody else notices", async () => {
    const slow = Array.from({ length: 50 }, () => server.exchange("POST /graphql HTTP/1.1\r\nhost: a\r\n"));
    expect((await server.post({ query: "{ dataset { version } }" })).status).toBe(200);
    await Promise.all(slow);
    expect((await server.post({ query: "{ dataset { version } }" })).status).toBe(200);
  });
});
