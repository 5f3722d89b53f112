import { GraphQLError } from "graphql";

/** A document or its variables past a bound: which bound, what it allows and what was sent are told apart for programs, too. */
export class OverLimit extends GraphQLError {
  constructor(code: string, limit: number, sent: number, message: string, more: Record<string, unknown> = {}) {
    super(message, { extensions: { code, limit, sent, ...more, http: { status: 400 } } });
  }
}

/** A number as people write it: 5,000. */
export function written(number: number): string {
  return number.toLocaleString("en");
}
