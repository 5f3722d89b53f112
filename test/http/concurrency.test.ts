import { Concurrency } from "../../src/http/client/concurrency";
import { Client } from "../../src/http/client/rateLimit";

/** Takes the thread for a while. */
function busy(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

const limits = { MAX_CONCURRENT_REQUESTS: 100, MAX_CONCURRENT_REQUESTS_PER_CLIENT: 100 };

/** Executes work of clients that arrives at once, `[name, client, milliseconds]`, and gives the names in the order in which it was done. */
async function orderOf(work: readonly (readonly [name: string, client: Client, ms: number])[]): Promise<string[]> {
  const concurrency = new Concurrency(limits);
  const order: string[] = [];
  await Promise.all(
    work.map(([name, client, ms]) =>
      concurrency.run(client, async () => {
        busy(ms);
        order.push(name);
      }),
    ),
  );
  return order;
}

describe("operations that arrive together", () => {
  const [one, other] = [new Client("one"), new Client("other")];

  test("are executed at once where they take little", async () => {
    const work = Array.from({ length: 5 }, (_, i) => [`${i}`, one, 0.1] as const);
    expect(await orderOf(work)).toEqual(["0", "1", "2", "3", "4"]);
  });

  test("of a client that has had its share of a turn are executed after another client's", async () => {
    const many = Array.from({ length: 4 }, (_, i) => [`one ${i}`, one, 12] as const);
    expect(await orderOf([...many, ["other", other, 1]])).toEqual(["one 0", "other", "one 1", "one 2", "one 3"]);
  });

  test("are refused where they have waited too long for other clients', not where they waited for their own", async () => {
    const concurrency = new Concurrency({ ...limits, MAX_CONCURRENT_REQUESTS_PER_CLIENT: 20 });
    const run = (client: Client) => concurrency.run(client, async () => busy(30)).then(() => "done");
    const own = await Promise.all(Array.from({ length: 6 }, () => run(one)));
    expect(own).toEqual(Array(6).fill("done"));
    const clients = Array.from({ length: 8 }, (_, i) => new Client(`client ${i}`));
    const outcomes = await Promise.all(clients.map((client) => run(client).catch(({ message }: Error) => message)));
    expect(outcomes.filter((outcome) => outcome === "done").length).toBeGreaterThanOrEqual(3);
    expect(outcomes.at(-1)).toBe("The server is busy (limit 100 ms of waiting). Retry in a moment.");
  });

  test("are counted until they are done, however they end", async () => {
    const concurrency = new Concurrency({ ...limits, MAX_CONCURRENT_REQUESTS_PER_CLIENT: 1 });
    const failed = concurrency.run(one, () => Promise.reject(new Error("broken")));
    await expect(concurrency.run(one, async () => 1)).rejects.toThrow(/Too many concurrent requests \(limit 1\)/);
    await expect(failed).rejects.toThrow("broken");
    expect(await concurrency.run(one, async () => 2)).toBe(2);
  });
});
