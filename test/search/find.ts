import type { SearchType } from "../../src/schema/search";
import { type Edition } from "../../src/edition";

/** Returns the ids of all that an edition's search finds for a text, the best first. */
export function findAll({ searchIndex }: Edition, query: string, types?: SearchType[]): string[] {
  const ids: string[] = [];
  for (let after: string | null = null, goesOn = true; goesOn;) {
    const { nodes, pageInfo } = searchIndex.search({ query, types, first: 100, after });
    for (const { id } of nodes) ids.push(id);
    goesOn = pageInfo.hasNextPage;
    after = pageInfo.endCursor;
  }
  return ids;
}
