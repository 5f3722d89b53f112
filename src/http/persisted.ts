import { isRecord, type Parameters } from "./question";
import type { Refusal } from "./refusals";

/** Why what a request says of a persisted query cannot be a hash. Whatever else is wrong with it, Apollo Server says. */
export function faultOfPersisted(asked: Parameters): Refusal | undefined {
  const persisted = isRecord(asked?.extensions) ? asked.extensions.persistedQuery : undefined;
  if (!isRecord(persisted) || typeof persisted.sha256Hash !== "object" || persisted.sha256Hash === null)
    return undefined;
  return { status: 400, code: "BAD_REQUEST", message: "persistedQuery.sha256Hash: send it as a text." };
}
