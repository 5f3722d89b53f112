import type { GraphiQLProps } from "graphiql";

/** Posts an operation to the API that served this page and gives its answer, errors included. */
export const ask: GraphiQLProps["fetcher"] = async (operation) => {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
    },
    body: JSON.stringify(operation),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`The server answered ${response.status} ${response.statusText}: ${text.slice(0, 200)}`);
  }
};
