import agreement from "./queries/agreement.graphql?raw";
import arabic from "./queries/arabic.graphql?raw";
import dashboard from "./queries/dashboard.graphql?raw";
import evidence from "./queries/evidence.graphql?raw";
import iraq from "./queries/iraq.graphql?raw";
import network from "./queries/network.graphql?raw";
import search from "./queries/search.graphql?raw";
import statements from "./queries/statements.graphql?raw";
import table from "./queries/table.graphql?raw";

/** The questions that the explorer opens with, each a tab, in this order. */
export const questions = [evidence, iraq, statements, network, agreement, arabic, dashboard, table, search].map(
  (query) => ({
    query: query.trim(),
  }),
);

/** The question that a query's first comment line asks. */
export function questionOf(query: string): string {
  return query.split("\n", 1)[0].replace(/^#\s*/, "");
}
