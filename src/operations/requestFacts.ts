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

const FACTS = Symbol("what is counted and logged of a request");

/** The facts of a request, by Fastify's request or by the context that its operation runs in. */
export function factsOf(bearer: object): RequestFacts {
  return ((bearer as { [FACTS]?: RequestFacts })[FACTS] ??= {});
}

/** Lets the context of a request's operation bear the request's facts; as its property, for Apollo Server copies contexts. */
export function shareFacts(request: object, context: object): void {
  (context as { [FACTS]?: RequestFacts })[FACTS] = factsOf(request);
}
