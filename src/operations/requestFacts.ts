/** What is counted and logged of a request, beyond what its answer's head says. Never what it asked, or with what values. */
export interface RequestFacts {
  /** The operation's name, as its client calls it. */
  operation?: string;
  /** What the operation was counted as costing, in points. */
  cost?: number;
  /** Why it was refused, or what went wrong: the code of the answer's first error. */
  code?: string;
  /** The ids of the faults that its answer masks, under each of which the log has another line. */
  faults?: string[];
  /** Where the answer came from, if not from execution. */
  kept?: "answer" | "not-modified";
}

const FACTS = Symbol("what is counted and logged of a request");

/** The facts of a request: by Fastify's request, by the context that its operation runs in, by an error of that, or by the answer kept of it. */
export function factsOf(bearer: object): RequestFacts {
  return ((bearer as { [FACTS]?: RequestFacts })[FACTS] ??= {});
}

/** Lets what comes of a request bear its facts, too; as a property, for Apollo Server copies the contexts of operations. */
export function shareFacts(request: object, bearer: object): void {
  (bearer as { [FACTS]?: RequestFacts })[FACTS] = factsOf(request);
}

/** Notes the id of a fault that is masked, for the line of whatever request bears it. */
export function noteFault(bearer: unknown, id: string): void {
  if (typeof bearer === "object" && bearer !== null) (factsOf(bearer).faults ??= []).push(id);
}
