import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";

const MAX_MESSAGE = 1_000;

/** graphql-js says so when it stops at a number of errors; how many there would be it does not know. */
const isClosing = /^Too many (validation errors|errors processing variables)/;

/**
 * Returns a result with at most so many errors, none of them twice, none with a message longer than anyone reads, and
 * with `moreErrors` beside them where there were more.
 */
export function limitErrors(result: FormattedExecutionResult, maxErrors: number): FormattedExecutionResult {
  const { errors } = result;
  if (!errors?.length) return result;
  const own = errors.filter(({ message }) => !isClosing.test(message));
  const distinct = [...new Map(own.map((error) => [JSON.stringify(error), error])).values()];
  const shown = (distinct.length > 0 ? distinct : errors).slice(0, maxErrors).map(shorten);
  // Our limit rule repeats its error until graphql-js stops; the omitted errors are duplicates.
  const isOneLimit = distinct.length === 1 && own.length > 1;
  const hasMore = distinct.length > shown.length || (own.length < errors.length && !isOneLimit);
  return { ...result, errors: shown, ...(hasMore && { extensions: { ...result.extensions, moreErrors: true } }) };
}

function shorten(error: GraphQLFormattedError): GraphQLFormattedError {
  if (error.message.length <= MAX_MESSAGE) return error;
  return { ...error, message: `${error.message.slice(0, MAX_MESSAGE).toWellFormed()}…` };
}
