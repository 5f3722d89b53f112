import { BadUserInput } from "../errors";
import { select, type Store } from "../loaders/select";
import type { PageInfo } from "../schema/Page";
import { windowOf, writeCursor } from "../schema/paging";
import {
  type SearchArgs,
  SearchConnection,
  SearchEdge,
  type SearchMatch,
  type SearchReads,
  type SearchType,
} from "../schema/search";
import { countStatement, type Find, findsStatement, type Place } from "./finds";
import { lookUpsStatement } from "./lookUps";
import { readQuery } from "./readQuery";
import { recordMatches } from "./recordMatches";
import { type FindSpans, spansOf } from "./spans";
import { matches } from "./strata";
import { nameOf, textsByRecord, textsStatement } from "./texts";
import { widen } from "./widen";

const longestQuery = 100;

/** The search of a store. Throws at once where an argument is out of bounds, and reads nothing until it is asked. */
export const searchLoaders = (store: Store) => ({
  search: (args: SearchArgs) => new SearchConnection(readsOf(store, args)),
});

/** What a search costs: the words, the finds, their texts and their count are one statement each. */
function readsOf(store: Store, args: SearchArgs): SearchReads {
  const query = readQuery(textOf(args));
  const types = typesOf(args);
  const list = `search\n${types?.join() ?? ""}\n${args.query}`;
  const { size, after } = windowOf(list, 2, { first: args.first, after: args.after });
  const words = once(async () => widen(query, await select(store, lookUpsStatement(query))));
  const wanted = once(async () =>
    query.words.length === 0 ? { strata: [], all: null } : matches(query, await words(), types),
  );

  async function readFinds(): Promise<Find[]> {
    const statement = findsStatement((await wanted()).strata, after as Place | null, size + 1);
    return statement === null ? [] : ((await select(store, statement)) as unknown as Find[]);
  }

  return {
    async page() {
      const finds = await readFinds();
      const shown = finds.slice(0, size);
      const texts = once(async () => textsByRecord(await select(store, textsStatement(shown))));
      const finders = new Map<number, FindSpans>();
      async function readMatches(find: Find): Promise<SearchMatch[]> {
        const finder = finders.get(find.stratum) ?? spansOf(query, await words(), find.stratum);
        finders.set(find.stratum, finder);
        return recordMatches((await texts()).get(nameOf(find)) ?? [], finder);
      }
      const edges = shown.map((find) => {
        const cursor = writeCursor(list, [find.stratum, find.rank]);
        return new SearchEdge(cursor, idOf(find), () => readMatches(find));
      });
      return { edges, pageInfo: pageInfoOf(edges, finds.length > size, after !== null) };
    },
    async count() {
      const { all } = await wanted();
      return all === null ? 0 : Number((await select(store, countStatement(all)))[0]!.count);
    },
  };
}

function textOf({ query }: SearchArgs): string {
  const length = [...query].length;
  if (length > longestQuery) throw new BadUserInput("query", `${length} characters are more than ${longestQuery}.`);
  return query;
}

function typesOf({ types }: SearchArgs): SearchType[] | null {
  if (types?.length === 0)
    throw new BadUserInput("types", "an empty list would find nothing; leave it out or name a type.");
  return types ? [...new Set(types)].sort() : null;
}

function pageInfoOf(edges: readonly SearchEdge[], hasNextPage: boolean, hasPreviousPage: boolean): PageInfo {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}

function idOf({ type, key }: Find): string {
  return `${type.toLowerCase()}/${key}`;
}

/** A reading that is run when it is first asked for, and never twice. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => (reading ??= read());
}
