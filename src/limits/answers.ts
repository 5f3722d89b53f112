import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";

const longestMessage = 1_000;

/** graphql-js says so when it stops at a number of errors; how many there would be it does not know. */
const closing = /^Too many (validation errors|errors processing variables)/;

/**
 * An answer as it is sent: with at most so many errors, none of them twice, none longer than anyone reads, and with
 * `moreErrors` beside them where there were more. Of a question that ran out of time nothing but that is said.
 */
export function cutErrors(result: FormattedExecutionResult, most: number): FormattedExecutionResult {
  const { errors } = result;
  if (!errors?.length) return result;
  const late = errors.find(({ extensions }) => extensions?.code === "TIMEOUT");
  if (late) return { errors: [{ message: late.message, extensions: late.extensions }], extensions: result.extensions };

  const own = errors.filter(({ message }) => !closing.test(message));
  const distinct = [...new Map(own.map((error) => [JSON.stringify(error), error])).values()];
  const shown = (distinct.length > 0 ? distinct : errors).slice(0, most).map(shortened);
  // A bound is reported until graphql-js stops: then what it leaves out is the same again.
  const isOneBound = distinct.length === 1 && own.length > 1;
  const isCut = distinct.length > shown.length || (own.length < errors.length && !isOneBound);
  return { ...result, errors: shown, ...(isCut && { extensions: { ...result.extensions, moreErrors: true } }) };
}

/** What an answer says of its cost, in points: of its operation's, what was left of the limit on it, and that limit. */
export function costTold(requested: number, limit: number): { requested: number; remaining: number; limit: number } {
  return { requested, remaining: Math.max(0, limit - requested), limit };
}

function shortened(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.message.length <= longestMessage) return error;
  return { ...error, message: `${error.message.slice(0, longestMessage).toWellFormed()}…` };
}
