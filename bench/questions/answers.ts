import { firstDifference } from "./difference";
import type { Question } from "./questions";

interface Server {
  readonly name: string;
  readonly url: string;
}

/** How many variables of each question are asked of all servers, to compare their answers. */
const compared = 200;

/** Asks all servers the same. Throws where one answers another JSON value than the first one does. */
export async function compareAnswers([first, ...others]: readonly Server[], question: Question): Promise<void> {
  for (const variables of question.variables.slice(0, compared)) {
    const expected = await answerOf(first!, question, variables);
    for (const server of others) {
      const difference = firstDifference(expected, await answerOf(server, question, variables));
      if (difference === undefined) continue;
      const asked = `"${question.name}" with ${JSON.stringify(variables)}`;
      throw new Error(`${server.name} answers ${asked} otherwise than ${first!.name}: ${difference}`);
    }
  }
}

async function answerOf({ name, url }: Server, question: Question, variables: object): Promise<unknown> {
  const { method, headers, body } = postOf(question, variables);
  const response = await fetch(url, { method, headers, body });
  const text = await response.text();
  const answer = response.ok ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : {};
  if (!answer.data || answer.errors)
    throw new Error(
      `${name} answers "${question.name}" with ${JSON.stringify(variables)} by ${response.status}: ${text}`,
    );
  return answer.data;
}

/** The request that asks a question. It is the same for every server. */
export function postOf({ operationName, query }: Question, variables: object) {
  const body = JSON.stringify({ operationName, query, variables });
  return { method: "POST", headers: { "content-type": "application/json" }, body } as const;
}

/** The request that asks whether an answer is still the one that the client has. */
export async function revalidationOf({ url }: Server, { query }: Question, variables: object) {
  const { pathname } = new URL(url);
  const path = `${pathname}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  const headers = { accept: "application/json", "accept-encoding": "identity", "apollo-require-preflight": "1" };
  const response = await fetch(new URL(path, url), { headers });
  await response.arrayBuffer();
  const etag = response.headers.get("etag");
  if (etag === null) throw new Error(`There is no ETag in the answer, which is ${response.status}.`);
  return { method: "GET", path, headers: { ...headers, "if-none-match": etag } } as const;
}
