import { pathOf } from "../../address/paths";
import type { SearchQuery } from "../../graphql/__generated__/documents";

type Node = SearchQuery["search"]["edges"][number]["node"];

/** A record that search found, and where the words were. */
export interface Find {
  id: string;
  type: Node["type"];
  name: string;
  path: string;
  snippet: string | undefined;
  detail: string | undefined;
}

/** Returns what a search found, each with its name, its page and the text that matched best. */
export function foundFrom({ search }: SearchQuery): Find[] {
  return search.edges.map(({ node, matches }) => ({
    id: node.id,
    type: node.type,
    name: nameOf(node),
    path: pathOf(node.id),
    snippet: matches[0]?.snippet,
    detail: node.type === "Meeting" ? node.date?.label : undefined,
  }));
}

function nameOf(node: Node): string {
  if ("title" in node) return node.title;
  if ("label" in node) return node.label;
  return "source" in node ? node.source : node.name;
}
