import { anchorOf, pathOf } from "../../address/paths";
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
    path: pathToNode(node),
    snippet: matches[0]?.snippet,
    detail: node.type === "Meeting" ? node.date?.label : undefined,
  }));
}

/** An office is found on the page of its party, a statement on that of its meeting. */
function pathToNode(node: Node): string {
  if (node.type === "Position") return pathOf(node.party.id);
  if (node.type === "Statement") return `${pathOf(node.meeting.id)}#${anchorOf(node.id)}`;
  return pathOf(node.id);
}

function nameOf(node: Node): string {
  if ("title" in node) return node.title;
  if ("label" in node) return node.label;
  if ("text" in node) return node.text;
  return "source" in node ? node.source : node.name;
}
