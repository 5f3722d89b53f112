import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Everything that `/metrics` shows. */
export const registry = new Registry();

const registers = [registry];
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the server counts. */
export const metrics = {
  requests: new Counter({
    name: "liqa_requests_total",
    help: "Requests answered, by route and status; status 499 for those whose client left before the response.",
    labelNames: ["route", "method", "status"],
    registers,
  }),
  requestSeconds: new Histogram({
    name: "liqa_request_duration_seconds",
    help: "Time from a request's headers to the end of its response, by route.",
    labelNames: ["route"],
    buckets,
    registers,
  }),
  requestsInFlight: new Gauge({ name: "liqa_requests_in_flight", help: "Requests not yet answered.", registers }),
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
    buckets,
    registers,
  }),
  cost: new Histogram({
    name: "liqa_operation_cost_points",
    help: "Cost of the operations, in points.",
    buckets: [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 50_000, 100_000],
    registers,
  }),
  errors: new Counter({
    name: "liqa_errors_total",
    help: "Responses with an error, by the code of the first one.",
    labelNames: ["code"],
    registers,
  }),
  cacheHits: new Counter({
    name: "liqa_cache_hits_total",
    help: "Requests answered with 304, without being executed.",
    registers,
  }),
  statements: new Counter({ name: "liqa_statements_total", help: "Statements run on the store.", registers }),
  statementFaults: new Counter({
    name: "liqa_query_errors_total",
    help: "Statements that the store could not answer.",
    registers,
  }),
  storeSwitches: new Counter({
    name: "liqa_store_reloads_total",
    help: "Editions of the store found while running, by whether they were taken up or refused.",
    labelNames: ["outcome"],
    registers,
  }),
  storeFault: new Gauge({
    name: "liqa_store_fault",
    help: "1 while the store cannot be read and the last good edition is served, else 0.",
    registers,
  }),
  dataset: new Gauge({
    name: "liqa_dataset_info",
    help: "The dataset that is served: always 1.",
    labelNames: ["version", "digest"],
    registers,
  }),
  uncaught: new Counter({
    name: "liqa_uncaught_exceptions_total",
    help: "Exceptions and rejected promises that nothing caught.",
    registers,
  }),
  logErrors: new Counter({
    name: "liqa_log_errors_total",
    help: "Failed writes of the log, and lines dropped since nobody reads them.",
    registers,
  }),
  ready: new Gauge({ name: "liqa_ready", help: "1 while /readyz answers 200, else 0.", registers }),
};

/** Starts to measure the process: memory, processor, garbage collection and the event loop's delay. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: registry, prefix: "liqa_" });
}
