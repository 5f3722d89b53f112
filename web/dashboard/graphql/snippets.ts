import type { Operation } from "./ShownOperation";

/** Returns the command that asks the API for the same from a shell. */
export function asCurl({ query, variables }: Operation, origin: string): string {
  const body = JSON.stringify({ query, variables }, null, 1).replaceAll("'", String.raw`'\''`);
  return `curl ${origin}/graphql \\\n  -H 'content-type: application/json' \\\n  -d '${body}'`;
}

/** Returns JavaScript that asks the API for the same. */
export function asFetch({ query, variables }: Operation, origin: string): string {
  const text = query.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `const query = \`
${text}
\`;
const variables = ${JSON.stringify(variables, null, 2)};

const response = await fetch("${origin}/graphql", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query, variables }),
});
const { data } = await response.json();`;
}

/** Returns the address of the explorer with an operation in it. */
export function inExplorer({ query, variables }: Operation): string {
  return `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables, null, 2) }).toString()}`;
}
