import type { Config } from "../config/config";
import type { OperationRecord } from "../graphql/GraphQLRequest";
import type { Client } from "./client/rateLimit";

/** What each stage learns of a request, for the stages after it, the log and the metrics. */
export interface RequestRecord extends OperationRecord {
  /** When its headers had arrived, on the clock of `performance.now`. */
  readonly startedAt: number;
  /** Who sent it; undefined where no rate limit applies, as for health checks. */
  client?: Client;
  /** Points that it costs beside those of its operation, and that its client has not been charged with yet. */
  points: number;
  /** The media type in which it is answered. */
  mediaType?: string;
  /** Whether it was answered with 304, without being executed. */
  isNotModified?: boolean;
}

declare module "fastify" {
  interface FastifyRequest {
    record: RequestRecord;
  }
  interface FastifyInstance {
    config: Config;
  }
}
