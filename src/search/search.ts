import { BadUserInput } from "../errors";
import { select, type Store } from "../loaders/select";
import { pageSize, windowOf, writeCursor } from "../schema/paging";
import { type SearchArgs, SearchConnection, SearchEdge, type SearchMatch, SearchType } from "../schema/search";
import { countStatement, type Find, findsStatement, type Place } from "./finds";
import { readQuery } from "./readQuery";
import { recordMatches } from "./recordMatches";
import { spansOf } from "./spans";
import { matches } from "./strata";
import { nameOf, type RecordText, textsByRecord, textsStatement } from "./texts";
import { widened, widenStatement } from "./widen";

const longestQuery = 100;
const everyType = Object.keys(SearchType).length;
void everyType;
void pageSize;

/** The search of a store. Throws at once where an argument is out of bounds, and reads nothing until it is asked. */
export function searchLoaders(store: Store) {
  return {
    search(args: SearchArgs): SearchConnection {
      const types = typesOf(args);
      const list = `search\n${types?.join()}\n${args.query}`;
      const { size, after } = windowOf(list, { first: args.first, after: args.after });
      const query = readQuery(queryOf(args));
      const words = once(async () =>
        query.words.length === 0 ? [] : widened(query, await select(store, widenStatement(query))),
      );
      const wanted = once(async () =>
        query.words.length === 0 ? { strata: [], all: null } : matches(query, await words(), types),
      );

      const finds = async (): Promise<Find[]> => {
        const { strata } = await wanted();
        const statement = findsStatement(strata, after as Place | null, size + 1);
        return statement === null ? [] : ((await select(store, statement)) as unknown as Find[]);
      };

      return new SearchConnection({
        async page() {
          const found = await finds();
          const shown = found.slice(0, size);
          const texts = once(async () => textsByRecord(await select(store, textsStatement(shown))));
          const edges = shown.map(
            (find) =>
              new SearchEdge(writeCursor(list, [find.stratum, find.rank]), idOf(find), async () =>
                matchesOf((await texts()).get(nameOf(find)) ?? [], find.stratum),
              ),
          );
          return {
            edges,
            pageInfo: {
              hasNextPage: found.length > size,
              hasPreviousPage: after !== null,
              startCursor: edges[0]?.cursor ?? null,
              endCursor: edges.at(-1)?.cursor ?? null,
            },
          };
        },
        async count() {
          const { all } = await wanted();
          if (all === null) return 0;
          const [row] = await select(store, countStatement(all));
          return Number(row!.count);
        },
      });

      async function matchesOf(texts: RecordText[], stratum: number): Promise<SearchMatch[]> {
        return recordMatches(texts, spansOf(query, await words(), stratum));
      }
    },
  };
}

function queryOf({ query }: SearchArgs): string {
  const length = [...query].length;
  if (length > longestQuery) throw new BadUserInput("query", `${length} characters are more than ${longestQuery}.`);
  return query;
}

function typesOf({ types }: SearchArgs): SearchType[] | null {
  if (types?.length === 0)
    throw new BadUserInput("types", "an empty list would match nothing; leave it out or name a type.");
  return types ? [...new Set(types)].sort() : null;
}

function idOf({ type, key }: Find): string {
  return `${type.toLowerCase()}/${key}`;
}

/** A reading that is run when it is first asked for, and never twice. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => (reading ??= read());
}
