import { GraphQLError } from "graphql";
import type { Store } from "./select";

/** A question that took too long: what it still had to read was not read. */
export class TimeIsUp extends GraphQLError {
  constructor(allowed: number) {
    super(
      `The operation took longer than ${allowed.toLocaleString("en")} ms and was stopped. Ask for less at once: fewer records, or fewer lists inside lists.`,
      { extensions: { code: "TIMEOUT", limit: allowed, http: { status: 503 } } },
    );
  }
}

/**
 * A store that can be read for so many milliseconds from the first time that it is. After that every statement is
 * refused before it runs, and so is everything that would have followed from it.
 */
export function forAsLongAs(allowed: number, store: Store): Store {
  let end: number | undefined;
  return {
    async query(...statement) {
      end ??= performance.now() + allowed;
      if (performance.now() > end) throw new TimeIsUp(allowed);
      return store.query(...statement);
    },
    getMetadata: (entity) => store.getMetadata(entity),
  };
}
