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
