import type DataLoader from "dataloader";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { EntityTarget, ObjectLiteral } from "typeorm";
import type { Reads } from "../schema/Connection";
import type { Page, PageArgs } from "../schema/Page";
import { type CursorKey, type Window, windowOf, writeCursor } from "../schema/paging";
import { batching, groupBy, grouped, valuesOf } from "./batch";
import { reader, select, type Store } from "./select";

/** A list that hangs on a field, for every parent at once; in its conditions, `parent.value` is the parent's key. */
export interface List<T extends ObjectLiteral> {
  /** The same for two lists exactly when they differ in nothing but the parent. */
  name: string;
  parent: string;
  entity: EntityTarget<T>;
  table: "meeting" | "official" | "agreement" | "party" | "source";
  key: "slug" | "code";
  /** What the list is drawn from, as `s`: the key and the order's columns. */
  from: Sql;
  where: Sql;
  order: Order<T>;
}

/** Columns that together are unique, all in one direction, so that a place in the list is a tuple of their values. */
export interface Order<T> {
  columns: (string & keyof T)[];
  isDescending: boolean;
}

interface PageRequest<T extends ObjectLiteral> {
  list: List<T>;
  window: Window;
}

/** Pages and counts of lists: one SELECT for all the lists that differ in nothing but the parent. */
export function listLoaders(store: Store) {
  const pages = batching<PageRequest<ObjectLiteral>, Page<ObjectLiteral>>(
    (requests) => eachKind(requests, nameOfPage, (alike) => readPages(store, alike)),
    ({ window, list }) => toPage(list, window, []),
    (request) => `${nameOfPage(request)}\n${request.list.parent}`,
  );
  const counts = batching<List<ObjectLiteral>, number>(
    (lists) =>
      eachKind(
        lists,
        (list) => list.name,
        (alike) => readCounts(store, alike),
      ),
    () => 0,
    (list) => `${list.name}\n${list.parent}`,
  );
  return {
    /** What a connection reads of a list. Throws at once where the paging arguments are out of bounds. */
    list<T extends ObjectLiteral>(list: List<T>, args: PageArgs): Reads<T> {
      const window = windowOf(`${list.name}\n${list.parent}`, list.order.columns.length, args);
      return {
        page: () => (pages as unknown as DataLoader<PageRequest<T>, Page<T>>).load({ list, window }),
        count: () => (counts as unknown as DataLoader<List<T>, number>).load(list),
      };
    },
  };
}

function nameOfPage({ list, window }: PageRequest<ObjectLiteral>): string {
  return `${list.name}\n${JSON.stringify(window)}`;
}

async function eachKind<Request, Value>(
  requests: Request[],
  nameOf: (request: Request) => string,
  read: (alike: Request[]) => Promise<Map<string, Value>>,
): Promise<Map<string, Value>> {
  const kinds = groupBy(requests, nameOf, (request) => request);
  const found = await Promise.all([...kinds.values()].map(read));
  return new Map(found.flatMap((values) => [...values]));
}

async function readPages(
  store: Store,
  requests: PageRequest<ObjectLiteral>[],
): Promise<Map<string, Page<ObjectLiteral>>> {
  const { list, window } = requests[0]!;
  const rows = await select(
    store,
    pageStatement(
      list,
      window,
      requests.map((request) => request.list.parent),
    ),
  );
  const records = grouped(rows, reader(store, list.entity));
  return new Map(
    requests.map((request) => [
      `${nameOfPage(request)}\n${request.list.parent}`,
      toPage(request.list, window, records.get(request.list.parent) ?? []),
    ]),
  );
}

async function readCounts(store: Store, lists: List<ObjectLiteral>[]): Promise<Map<string, number>> {
  const { name, from, where } = lists[0]!;
  const parents = valuesOf(lists.map((list) => list.parent));
  const rows = await select(
    store,
    sql`SELECT parent.value AS parentKey, (SELECT COUNT(*) FROM ${from} WHERE ${where}) AS total FROM ${parents} parent`,
  );
  return new Map(rows.map((row) => [`${name}\n${String(row.parentKey)}`, Number(row.total)]));
}

/** For each parent, the keys of the page's records and of one more, straight from the index; then their rows. */
function pageStatement(list: List<ObjectLiteral>, window: Window, parents: string[]): Sql {
  const { key, table, from, where, order } = list;
  const isDescending = order.isDescending !== window.isBackward;
  const direction = raw(isDescending ? "DESC" : "ASC");
  const columns = (alias: string) => order.columns.map((column) => raw(`${alias}.${column}`));
  const sorted = (alias: string) => join(columns(alias).map((column) => sql`${column} ${direction}`));
  const beyond = (keys: CursorKey[] | null, isAfter: boolean) =>
    keys === null
      ? empty
      : sql` AND (${join(columns("s"))}) ${raw(isAfter === order.isDescending ? "<" : ">")} (${join(keys)})`;
  return sql`
    SELECT parent.value AS parentKey, r.*
    FROM ${valuesOf(parents)} parent CROSS JOIN ${raw(table)} r ON r.${raw(key)} IN (
      SELECT s.${raw(key)} FROM ${from}
      WHERE ${where}${beyond(window.after, true)}${beyond(window.before, false)}
      ORDER BY ${sorted("s")} LIMIT ${window.size + 1})
    ORDER BY parent.key, ${sorted("r")}`;
}

/** A page of the rows that were read in its direction, of which there is one more where the list goes on. */
function toPage<T extends ObjectLiteral>(list: List<T>, window: Window, rows: T[]): Page<T> {
  const goesOn = rows.length > window.size;
  const records = goesOn ? rows.slice(0, window.size) : rows;
  if (window.isBackward) records.reverse();
  const name = `${list.name}\n${list.parent}`;
  const edges = records.map((node) => ({
    cursor: writeCursor(
      name,
      list.order.columns.map((column) => node[column]),
    ),
    node,
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: window.isBackward ? window.before !== null : goesOn,
      hasPreviousPage: window.isBackward ? goesOn : window.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
