import { GraphQLError } from "graphql";

/** A request that asks for what cannot be: the message names the argument and its bound, and is shown to the client as it is. */
export class BadUserInput extends GraphQLError {
  constructor(argument: string, problem: string) {
    super(`${argument}: ${problem}`, { extensions: { code: "BAD_USER_INPUT", argument, http: { status: 400 } } });
  }
}

/** Returns a record that the data guarantees; else throws an error that clients see masked and the log sees whole. */
export function required<T>(record: T | null | undefined, name: string): T {
  if (record === null || record === undefined) throw new Error(`Broken reference: there is no ${name}`);
  return record;
}

/** A request that is refused: its HTTP status, a stable code, and a message with the limit, the value sent and what to do. */
export class HttpError extends GraphQLError {
  constructor(
    status: number,
    code: string,
    message: string,
    {
      headers = {},
      ...extensions
    }: { limit?: number; sent?: number; headers?: Record<string, string>; [more: string]: unknown } = {},
  ) {
    super(message, {
      extensions: { code, ...extensions, http: { status, headers: new Map(Object.entries(headers)) } },
    });
  }
}

/** Returns a number as people write it: 5,000. */
export function formatNumber(value: number): string {
  return value.toLocaleString("en");
}
