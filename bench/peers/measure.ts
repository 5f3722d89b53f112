import type { Load, RunningServer } from "./start";

/** What a server did with one operation in one round. */
export interface Measurement {
  readonly perSecond: number;
  /** The time of the processor that a request took, in microseconds. */
  readonly cpu: number;
}

/** Sends requests to a server for some seconds. Throws where an answer has another status than it must have. */
export async function measure(
  server: RunningServer,
  load: Load,
  requests: readonly object[],
  seconds: number,
  status: "2xx" | "3xx" = "2xx",
): Promise<Measurement> {
  const before = await server.usage();
  const { answered, seconds: taken, failed } = await load.run({ url: server.url, seconds, requests, status });
  const after = await server.usage();
  if (failed > 0 || answered === 0) throw new Error(`${server.name}: ${failed} of ${answered} requests failed.`);
  return { perSecond: answered / taken, cpu: (after.cpu - before.cpu) / answered };
}

/** Returns the median of each number. */
export function medianOf(rounds: readonly Measurement[]): Measurement {
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  return { perSecond: median(rounds.map((each) => each.perSecond)), cpu: median(rounds.map((each) => each.cpu)) };
}
