import { GraphQLError } from "graphql";

/** A document or its variables past a limit. Its extensions tell programs which limit it is, and what was sent. */
export class LimitExceededError extends GraphQLError {
  constructor(code: string, limit: number, sent: number, message: string, more: Record<string, unknown> = {}) {
    super(message, { extensions: { code, limit, sent, ...more, http: { status: 400 } } });
  }
}

/** Returns a number as people write it: 5,000. */
export function formatNumber(number: number): string {
  return number.toLocaleString("en");
}
