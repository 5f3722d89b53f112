import { type Aggregator, collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Everything that `/metrics` shows. */
export const registry = new Registry();

const registers = [registry];
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const POINTS = [1, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 50_000, 100_000];

function counter(name: string, help: string, labelNames: string[] = []) {
  return new Counter({ name: `liqa_${name}`, help, labelNames, registers });
}

function gauge(name: string, help: string, labelNames: string[] = [], aggregator: Aggregator = "sum") {
  return new Gauge({ name: `liqa_${name}`, help, labelNames, aggregator, registers });
}

function histogram(name: string, help: string, buckets: number[], labelNames: string[] = []) {
  return new Histogram({ name: `liqa_${name}`, help, buckets, labelNames, registers });
}

/** What the server counts. A status of 499 means that the client left before the response. */
export const metrics = {
  requests: counter("requests_total", "Requests, by route, method and status.", ["route", "method", "status"]),
  requestSeconds: histogram("request_duration_seconds", "Time from headers to end of response.", SECONDS, ["route"]),
  requestsInFlight: gauge("requests_in_flight", "Requests not yet answered."),
  operations: counter("operations_total", "Operations, by name and outcome: ok, error.", ["operation", "outcome"]),
  operationSeconds: histogram("operation_duration_seconds", "Time for an operation.", SECONDS, ["operation"]),
  cost: histogram("operation_cost_points", "Cost of the operations, in points.", POINTS),
  errors: counter("errors_total", "Responses with an error, by the code of the first one.", ["code"]),
  cacheHits: counter("cache_hits_total", "Requests answered with 304, without being executed."),
  storeReloads: counter("store_reloads_total", "Changes of the store: loaded, or failed.", ["outcome"]),
  storeFault: gauge(
    "store_fault",
    "1 while the store cannot be read and the last good edition is served, else 0.",
    [],
    "max",
  ),
  dataset: gauge("dataset_info", "The dataset that is served: always 1.", ["version", "digest"], "max"),
  uncaught: counter("uncaught_exceptions_total", "Exceptions and rejected promises that nothing caught."),
  logErrors: counter("log_errors_total", "Failed writes of the log, and lines dropped since nobody reads them."),
  ready: gauge("ready", "1 while /readyz answers 200, else 0.", [], "min"),
};

/** Starts to measure the process: memory, processor, garbage collection and the event loop's delay. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: registry, prefix: "liqa_" });
}
