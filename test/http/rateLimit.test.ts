import { setImmediate as nextTurn } from "node:timers/promises";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Client, RateLimiter } from "../../src/http/client/rateLimit";

it("A request that costs too much is refused as that, also where its points are not given back in time", async () => {
  const limiter = new RateLimiter({ RATE_LIMIT_POINTS_PER_MINUTE: 10, RATE_LIMIT_MAX_CLIENTS: 10 });
  // As among workers, whose first process answers the one message and not the other.
  const shared = new RateLimiterMemory({ points: 10, duration: 60 });
  shared.reward = () => Promise.reject(new Error("the first process did not answer in time"));
  Object.assign(limiter, { limiter: shared });
  const client = new Client("203.0.113.7");
  await expect(limiter.charge(client, 11)).rejects.toMatchObject({
    message: expect.stringMatching(/^Rate limit exceeded: your limit is 10 points a minute, 0 are left/),
  });
});

it("What a client with many points spends while a charge is on its way is taken by the next one", async () => {
  const limiter = new RateLimiter({ RATE_LIMIT_POINTS_PER_MINUTE: 100_000, RATE_LIMIT_MAX_CLIENTS: 10 });
  const shared = new RateLimiterMemory({ points: 100_000, duration: 60 });
  // As among workers, whose first process answers later.
  const [penalty, consume, charges] = [shared.penalty.bind(shared), shared.consume.bind(shared), new Array<number>()];
  shared.penalty = async (key, points = 1) => (charges.push(points), await nextTurn(), penalty(key, points));
  shared.consume = async (key, points) => (await nextTurn(), consume(key, points));
  Object.assign(limiter, { limiter: shared });
  const client = new Client("203.0.113.7");
  await limiter.charge(client, 1_000);
  await Promise.all(Array.from({ length: 50 }, () => limiter.charge(client, 1_000)));
  while (client.charging) await client.charging;
  expect(charges).toEqual([1_000, 49_000]);
  expect(client.remaining).toBe(49_000);
  expect((await shared.get(client.key))!.consumedPoints).toBe(51_000);

  // No more than the limit, however many come at once: what is left is not spent without being counted.
  const results = await Promise.allSettled(Array.from({ length: 60 }, () => limiter.charge(client, 1_000)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(49);
});
