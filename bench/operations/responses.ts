import { firstDifference } from "./difference";
import type { Operation } from "./operations";

interface Server {
  readonly name: string;
  readonly url: string;
}

/** Number of variables of each operation with which all servers are compared. */
const compared = 200;

/** Sends the same requests to all servers. Throws where one answers another JSON value than the first one does. */
export async function compareResponses([first, ...others]: readonly Server[], operation: Operation): Promise<void> {
  for (const variables of operation.variables.slice(0, compared)) {
    const expected = await dataOf(first!, operation, variables);
    for (const server of others) {
      const difference = firstDifference(expected, await dataOf(server, operation, variables));
      if (difference === undefined) continue;
      const request = `"${operation.name}" with ${JSON.stringify(variables)}`;
      throw new Error(`${server.name} answers ${request} otherwise than ${first!.name}: ${difference}`);
    }
  }
}

async function dataOf({ name, url }: Server, operation: Operation, variables: object): Promise<unknown> {
  const { method, headers, body } = postOf(operation, variables);
  const response = await fetch(url, { method, headers, body });
  const text = await response.text();
  const answer = response.ok ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : {};
  if (!answer.data || answer.errors)
    throw new Error(
      `${name} answers "${operation.name}" with ${JSON.stringify(variables)} by ${response.status}: ${text}`,
    );
  return answer.data;
}

/** Returns the request that executes an operation. It is the same for every server. */
export function postOf({ operationName, query }: Operation, variables: object) {
  const body = JSON.stringify({ operationName, query, variables });
  return { method: "POST", headers: { "content-type": "application/json" }, body } as const;
}

/** Returns the request that revalidates a response that the client has. */
export async function revalidationOf({ url }: Server, { query }: Operation, variables: object) {
  const { pathname } = new URL(url);
  const path = `${pathname}?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  const headers = { accept: "application/json", "accept-encoding": "identity", "apollo-require-preflight": "1" };
  const response = await fetch(new URL(path, url), { headers });
  await response.arrayBuffer();
  const etag = response.headers.get("etag");
  if (etag === null) throw new Error(`There is no ETag in the answer, which is ${response.status}.`);
  return { method: "GET", path, headers: { ...headers, "if-none-match": etag } } as const;
}
