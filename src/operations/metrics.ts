import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Everything that `/metrics` shows. */
export const registry = new Registry();

const registers = [registry];
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the server counts, by what each stands for. */
export const metrics = {
  requests: new Counter({
    name: "liqa_requests_total",
    help: "Requests answered, by route and status; status 499 for those whose client left before the answer.",
    labelNames: ["route", "method", "status"],
    registers,
  }),
  requestSeconds: new Histogram({
    name: "liqa_request_duration_seconds",
    help: "Time from a request's head to the end of its answer, by route.",
    labelNames: ["route"],
    buckets: seconds,
    registers,
  }),
  requestsWaiting: new Gauge({
    name: "liqa_requests_waiting",
    help: "Requests whose head has been read, and nothing been done for yet.",
    registers,
  }),
  requestsUnderWay: new Gauge({ name: "liqa_requests_under_way", help: "Requests not yet answered.", registers }),
  operations: new Counter({
    name: "liqa_operations_total",
    help: "GraphQL requests answered, by the name of the operation and the outcome: ok, or error.",
    labelNames: ["operation", "outcome"],
    registers,
  }),
  operationSeconds: new Histogram({
    name: "liqa_operation_duration_seconds",
    help: "Time for a GraphQL request, by the name of the operation.",
    labelNames: ["operation"],
    buckets: seconds,
    registers,
  }),
  cost: new Histogram({
    name: "liqa_operation_cost_points",
    help: "Cost of the operations, in points.",
    buckets: [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000],
    registers,
  }),
  refusals: new Counter({
    name: "liqa_refusals_total",
    help: "Answers with an error, by its code: the bound passed, or what went wrong.",
    labelNames: ["code"],
    registers,
  }),
  keptAnswers: new Counter({
    name: "liqa_kept_answers_total",
    help: "Answers given without execution: a whole answer kept by the server, or word that the client's own is still right.",
    labelNames: ["kind"],
    registers,
  }),
  storeSwitches: new Counter({
    name: "liqa_store_switches_total",
    help: "Files of the store found while running, by whether they were taken up or refused.",
    labelNames: ["outcome"],
    registers,
  }),
  dataset: new Gauge({
    name: "liqa_dataset_info",
    help: "The dataset that is served: always 1.",
    labelNames: ["version", "digest"],
    registers,
  }),
  uncaught: new Counter({
    name: "liqa_uncaught_faults_total",
    help: "Exceptions that nothing caught and rejected promises that nobody awaited.",
    registers,
  }),
  logFaults: new Counter({
    name: "liqa_log_faults_total",
    help: "Writes of the log that failed, and its lines that were dropped since nobody reads them.",
    registers,
  }),
  ready: new Gauge({ name: "liqa_ready", help: "1 while /readyz answers 200, else 0.", registers }),
};

/** Has the process itself measured from now on: memory, processor, garbage collection and the event loop's delay. */
export function observeProcess(): void {
  collectDefaultMetrics({ register: registry, prefix: "liqa_" });
}
