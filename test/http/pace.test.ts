import { Pace } from "../../src/http/Pace";
import { listening } from "./listening";

const wrong = (fields: number) => `{ ${Array.from({ length: fields }, (_, i) => `nothing${i}`).join(" ")} }`;

describe("work that waits its turn", () => {
  /** Lets each piece of work of a list, `[name, client, cost]`, begin in its turn, and gives the names in that order. */
  async function orderOf(work: readonly (readonly [name: string, client: object, cost: number])[]): Promise<string[]> {
    const pace = new Pace();
    const order: string[] = [];
    await Promise.all(
      work.map(async ([name, client, cost]) => {
        await pace.turn(cost, client);
        order.push(name);
      }),
    );
    return order;
  }
  const clients = (count: number) => Array.from({ length: count }, () => ({}));
  const times = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, i) => make(i));

  test("begins with what is small, however many have asked for much before it", async () => {
    const [one, ...ten] = clients(11);
    const flood = ten.flatMap((client, i) => times(8, (j) => [`flood ${i}.${j}`, client, 230] as const));
    expect((await orderOf([...flood, ["small", one!, 1]])).indexOf("small")).toBe(0);
  });

  test("goes on with what is small, though all the others have had as much by then and no more", async () => {
    const pace = new Pace();
    const [one, ...ten] = clients(11);
    const order: string[] = [];
    const asking = ten.map(async (client, i) => {
      for (let j = 0; j < 3; j++) {
        await pace.turn(230, client);
        order.push(`flood ${i}.${j}`);
      }
    });
    await pace.turn(230, {});
    const before = order.length;
    // Read, then executed, then another question.
    for (let turn = 0; turn < 4; turn++) {
      await pace.turn(10, one!);
    }
    expect(order.length - before).toBeLessThanOrEqual(1);
    await Promise.all(asking);
  });

  test("goes round among clients, each in the order in which it asked", async () => {
    const [many, one] = clients(2);
    const order = await orderOf([
      ...times(5, (i) => [`many ${i}`, many!, 50] as const),
      ...times(2, (i) => [`one ${i}`, one!, 50] as const),
    ]);
    expect(order).toEqual(["many 0", "one 0", "many 1", "one 1", "many 2", "many 3", "many 4"]);
  });

  test("gives clients the same points, and not the same number of turns", async () => {
    const [dear, cheap] = clients(2);
    const order = await orderOf([
      ...times(2, (i) => [`dear ${i}`, dear!, 100] as const),
      ...times(20, (i) => [`cheap ${i}`, cheap!, 10] as const),
    ]);
    expect(order.indexOf("dear 0")).toBeGreaterThanOrEqual(9);
    expect(order.indexOf("dear 0")).toBeLessThanOrEqual(10);
  });

  test("does not let what is dear wait for ever behind small questions that go on arriving", async () => {
    const pace = new Pace();
    const [dear, small] = clients(2);
    let isBegun = false;
    const waiting = pace.turn(1_000, dear!).then(() => (isBegun = true));
    let passed = 0;
    for (; !isBegun && passed < 1_000; passed++) {
      await pace.turn(100, small!);
    }
    await waiting;
    expect(passed).toBeLessThanOrEqual(11);
  });

  test("nor behind clients that are each another", async () => {
    const pace = new Pace();
    let isBegun = false;
    const waiting = pace.turn(1_000, {}).then(() => (isBegun = true));
    let passed = 0;
    for (; !isBegun && passed < 1_000; passed++) {
      await pace.turn(100, {});
    }
    await waiting;
    expect(passed).toBeLessThanOrEqual(22);
  });

  test("lets small questions pass while dear work is under way, and nothing else that is dear", async () => {
    const pace = new Pace();
    const [first, second, third] = clients(3);
    const end = await pace.begin(500, first!);
    let isSecondBegun = false;
    const waiting = pace.begin(500, second!).then(() => (isSecondBegun = true));
    await pace.turn(1, third!);
    // Small work that goes on, and a large document that is read in one go.
    await pace.begin(1, third!);
    await pace.turn(2_000, third!);
    expect(isSecondBegun).toBe(false);
    end();
    end();
    await waiting;
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
