import { Pace } from "../../src/http/Pace";
import { listening } from "./listening";

const wrong = (fields: number) => `{ ${Array.from({ length: fields }, (_, i) => `nothing${i}`).join(" ")} }`;

describe("work that waits its turn", () => {
  test("begins with the client that has asked least, and not with the one that asked first", async () => {
    const pace = new Pace();
    const order: string[] = [];
    const work = async (name: string, client: object) => {
      await pace.turn(50, client);
      order.push(name);
      pace.done(50);
    };
    const [many, one] = [{}, {}];
    await Promise.all([...[1, 2, 3, 4, 5].map((i) => work(`many ${i}`, many)), work("one", one)]);
    expect(order.indexOf("one")).toBeLessThan(2);
    expect(order.filter((name) => name !== "one")).toEqual([1, 2, 3, 4, 5].map((i) => `many ${i}`));
  });
});

describe("a document that is read to be refused", () => {
  const left = ({ headers }: Response) => Number(/r=(\d+)/.exec(headers.get("ratelimit")!)![1]);

  test("costs its client by its size, and a short one that is answered next to nothing", async () => {
    const server = await listening({ CLIENT_POINTS_PER_MINUTE: "1", CLIENT_POINTS_AT_ONCE: "10000" });
    const before = left(await server.post({ query: wrong(1) }));
    const after = left(await server.post({ query: wrong(900) }));
    expect(before - after).toBeGreaterThan(500);
    expect(after - left(await server.post({ query: "{ dataset { version } }" }))).toBeLessThan(40);
    await server.close();
  });

  test("is not read where its client has too little left", async () => {
    const server = await listening({ CLIENT_POINTS_PER_MINUTE: "1", CLIENT_POINTS_AT_ONCE: "300" });
    const refused = await server.post({ query: wrong(900) });
    expect(refused.status).toBe(429);
    expect((await server.post({ query: "{ dataset { version } }" })).status).toBe(200);
    await server.close();
  });
});
