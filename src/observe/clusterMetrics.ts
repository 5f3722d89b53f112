import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from "prom-client";
import { registry } from "./metrics";

type Metrics = MetricObjectWithValues<MetricValue<string>>[];
type Message =
  | { liqa: "collect"; id: number }
  | { liqa: "collected"; id: number; metrics: Metrics }
  | { liqa: "sum"; id: number }
  | { liqa: "summed"; id: number; text: string };

/** How long a worker may take to tell its metrics; without them, the sum is of the others. */
const COLLECT_MS = 1_000;

let lastId = 0;

/** In a worker, answers the primary, which asks for its metrics; `refresh` sets those that are not counted as they change. */
export function tellMetrics(refresh: () => void): void {
  if (!cluster.isWorker) return;
  process.on("message", async (message: Message) => {
    if (message.liqa !== "collect") return;
    refresh();
    process.send!({ liqa: "collected", id: message.id, metrics: await registry.getMetricsAsJSON() });
  });
}

/** Returns the metrics of this process, or of all workers if it is one of them, as Prometheus reads them. */
export async function readMetrics(): Promise<string> {
  if (!cluster.isWorker) return registry.metrics();
  const id = ++lastId;
  process.send!({ liqa: "sum", id });
  const { text } = await answer(process, "summed", id, 2 * COLLECT_MS);
  return text;
}

/** In the primary, answers workers that ask for the metrics of all. */
export function answerMetrics(): void {
  cluster.on("message", async (asker: Worker, message: Message) => {
    if (message.liqa !== "sum") return;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()) as Worker[];
    const told = await Promise.allSettled(workers.map(collect));
    const metrics = told.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    const text = await AggregatorRegistry.aggregate(metrics).metrics();
    asker.send({ liqa: "summed", id: message.id, text }, () => undefined);
  });
}

async function collect(worker: Worker): Promise<Metrics> {
  const id = ++lastId;
  const answered = answer(worker, "collected", id, COLLECT_MS);
  worker.send({ liqa: "collect", id }, () => undefined);
  return (await answered).metrics;
}

/** Resolves with the message of a kind and id. */
function answer<Kind extends Message["liqa"]>(from: NodeJS.EventEmitter, kind: Kind, id: number, timeoutMs: number) {
  return new Promise<Extract<Message, { liqa: Kind }>>((resolve, reject) => {
    const stop = () => (clearTimeout(timer), from.off("message", listen));
    const timer = setTimeout(() => {
      stop();
      reject(new Error("no worker told its metrics in time"));
    }, timeoutMs);
    const listen = (message: Message) => {
      if (message.liqa !== kind || message.id !== id) return;
      stop();
      resolve(message as Extract<Message, { liqa: Kind }>);
    };
    from.on("message", listen);
  });
}
