/** What is counted and logged of a request, beyond what its answer's head says. Never what it asked, or with what values. */
export interface RequestFacts {
  /** The operation's name, as its client calls it. */
  operation?: string;
  /** What the operation was counted as costing, in points. */
  cost?: number;
  /** Why it was refused, or what went wrong: the code of the answer's first error. */
  code?: string;
  /** Where the answer came from, if not from execution. */
  kept?: "answer" | "not-modified";
}

const facts = new WeakMap<object, RequestFacts>();

/** The facts of a request, by Fastify's request or by the context that its operation runs in. */
export function factsOf(bearer: object): RequestFacts {
  let known = facts.get(bearer);
  if (known === undefined) facts.set(bearer, (known = {}));
  return known;
}

/** Lets the context of a request's operation bear the request's facts. */
export function shareFacts(request: object, context: object): void {
  facts.set(context, factsOf(request));
}
