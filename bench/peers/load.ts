import autocannon from "autocannon";

// Runs in a process of its own, so that its work is not counted as a server's: sends requests for some seconds over a few
// connections, each of which sends others than the rest, and tells how many were answered.

interface Load {
  url: string;
  seconds: number;
  requests: autocannon.Request[];
  /** What every answer's status must be. */
  status: "2xx" | "3xx";
}

const connections = 8;

async function run({ url, seconds, requests, status }: Load): Promise<void> {
  let turn = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient(client) {
      const own = turn++;
      client.setRequests(requests.filter((_, index) => index % connections === own % connections));
    },
  });
  const failed = result.errors + result.timeouts + result.requests.total - result[status];
  process.send!({ answered: result.requests.total, seconds: result.duration, failed });
}

process.on("message", (load: Load) => void run(load));
process.on("disconnect", () => process.exit());
