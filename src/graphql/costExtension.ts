/** What a response tells of its cost, in points. */
export interface CostExtension {
  /** What its operation costs; 0 where it was refused before that was known. */
  requested: number;
  /** What is left of the limit. */
  remaining: number;
  /** What an operation may cost. */
  limit: number;
}

/** Returns what a response tells of its cost. */
export function costExtension(requested: number, limit: number): CostExtension {
  return { requested, remaining: Math.max(0, limit - requested), limit };
}
