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
