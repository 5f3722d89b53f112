import cluster, { type Worker } from "node:cluster";
import { AggregatorRegistry, type MetricObjectWithValues, type MetricValue } from "prom-client";
import { registry } from "./metrics";

type Metrics = MetricObjectWithValues<MetricValue<string>>[];
type Message =
  | { liqa: "collect"; id: number }
  | { liqa: "collected"; id: number; metrics: Metrics }
  | { liqa: "aggregate"; id: number }
  | { liqa: "aggregated"; id: number; text: string };

/** How long a worker may take to send its metrics; after that, the last ones that it sent count. */
const COLLECT_MS = 1_000;

let lastId = 0;

/** In a worker, sends the primary its metrics on request; `refresh` sets those that are not counted as they change. */
export function sendMetrics(refresh: () => void): void {
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
  process.send!({ liqa: "aggregate", id });
  const { text } = await response(process, "aggregated", id, 2 * COLLECT_MS);
  return text;
}

/**
 * In the primary, answers workers that ask for the metrics of all. So that no sum ever falls, it keeps the last metrics of
 * each worker, and the counters and histograms of those that have died.
 */
export function aggregateMetrics(): void {
  const lastKnown = new Map<Worker, Metrics>();
  let ofDead: Promise<Metrics> = Promise.resolve([]);
  cluster.on("message", async (requester: Worker, message: Message) => {
    if (message.liqa !== "aggregate") return;
    const workers = Object.values(cluster.workers ?? {}).filter((worker) => worker?.isConnected()) as Worker[];
    await Promise.allSettled(
      workers.map(async (worker) => {
        const metrics = await collect(worker);
        if (!worker.isDead()) lastKnown.set(worker, metrics);
      }),
    );
    const ofAlive = [...lastKnown.values()];
    const text = await AggregatorRegistry.aggregate([await ofDead, ...ofAlive]).metrics();
    requester.send({ liqa: "aggregated", id: message.id, text }, () => undefined);
  });
  cluster.on("exit", (worker) => {
    // Declared a number, the type is its name.
    const counted = lastKnown.get(worker)?.filter(({ type }) => String(type) !== "gauge") ?? [];
    lastKnown.delete(worker);
    ofDead = ofDead.then((before) => AggregatorRegistry.aggregate([before, counted]).getMetricsAsJSON());
  });
}

async function collect(worker: Worker): Promise<Metrics> {
  const id = ++lastId;
  const collected = response(worker, "collected", id, COLLECT_MS);
  worker.send({ liqa: "collect", id }, () => undefined);
  return (await collected).metrics;
}

/** Resolves with the message of a kind and id. */
function response<Kind extends Message["liqa"]>(from: NodeJS.EventEmitter, kind: Kind, id: number, timeoutMs: number) {
  return new Promise<Extract<Message, { liqa: Kind }>>((resolve, reject) => {
    const stop = () => (clearTimeout(timer), from.off("message", listen));
    const timer = setTimeout(() => {
      stop();
      reject(new Error("the metrics of all workers were not summed in time"));
    }, timeoutMs);
    const listen = (message: Message) => {
      if (message.liqa !== kind || message.id !== id) return;
      stop();
      resolve(message as Extract<Message, { liqa: Kind }>);
    };
    from.on("message", listen);
  });
}
