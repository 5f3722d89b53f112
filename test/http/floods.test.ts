import { answersIn, posted, readToEnd, wire } from "../wire";
import { listening, type Listening } from "./listening";

const small = JSON.stringify({ query: "{ dataset { version } }" });
const json = { "content-type": "application/json" };

let server: Listening;
beforeAll(async () => {
  server = await listening({ RATE_LIMIT_POINTS_PER_MINUTE: "0" });
});
afterAll(() => server.close());

describe("what arrives is read in pieces", () => {
  test.each([small.length, 4_000, 4_096, 8_192, 60_000, 102_400])("and a body of %i bytes is whole", async (bytes) => {
    const [answer] = answersIn(await server.exchange(posted(small.padEnd(bytes))));
    expect(answer).toMatchObject({ status: 200, body: expect.stringContaining('"version"') });
  });

  test("also in chunks, and with another request behind it", async () => {
    const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
    const chunked = wire(
      "POST /graphql",
      { ...json, "transfer-encoding": "chunked", connection: "keep-alive" },
      `${chunk(small)}${chunk(" ").repeat(20_000)}0\r\n\r\n`,
    );
    const answers = answersIn(await server.exchange(chunked + posted(small)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });

  test("so that someone else is answered before a body of fifty thousand chunks has been read", async () => {
    const order: string[] = [];
    const chunks = wire("POST /graphql", { ...json, "transfer-encoding": "chunked" }, "1\r\n \r\n".repeat(50_000));
    const [attack, other] = await Promise.all([
      server.exchange(`${chunks}0\r\n\r\n`, "127.0.0.2").finally(() => order.push("the attacker")),
      server.exchange(posted(small), "127.0.0.3").finally(() => order.push("someone else")),
    ]);
    expect(order).toEqual(["someone else", "the attacker"]);
    expect([answersIn(attack)[0]!.status, answersIn(other)[0]!.status]).toEqual([400, 200]);
  });

  test("and no more of it than its client may send: what goes on after a refusal is cut off", async () => {
    const socket = await server.dial();
    const received = readToEnd(socket).catch(() => undefined);
    socket.write(wire("POST /graphql", { ...json, "content-length": "99999999999" }));
    let sent = 0;
    for (; !socket.destroyed && sent < 500_000_000; sent += 1_000_000) {
      socket.write(Buffer.alloc(1_000_000, " "));
      while (!socket.destroyed && socket.writableNeedDrain) await new Promise((resolve) => setImmediate(resolve));
    }
    await received;
    expect(sent).toBeLessThan(100_000_000);
  });
});
