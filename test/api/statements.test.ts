import fc from "fast-check";
import type { Json, TestServer } from "../server";
import { datasetsOfAnySize } from "./datasets";
import {
  everyStatement,
  isStatementAmong,
  statementBuckets,
  type StatementFacts,
  type StatementFilter,
  statementGroups,
  statementSets,
  statementsInOrder,
} from "./statementModel";

const seed = 20_210_904;
const direction = fc.constantFrom("ASC" as const, "DESC" as const);
const groupFields = statementGroups.map((field) => `${field}: groupBy(field: ${field}, first: 100) { key count }`);
const page = "totalCount nodes { slug } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }";

/** Filters over the values that statements have and some that none has. */
function anyStatementFilter(statements: StatementFacts[]): fc.Arbitrary<StatementFilter> {
  const some = (values: string[], maxLength: number) =>
    fc.array(fc.constantFrom(...new Set([...values, "no-such"])), { minLength: 1, maxLength });
  const set = (field: (typeof statementSets)[number]) => {
    const values = statements.flatMap((each) => each[field]);
    const [any, all, none] = [some(values, 8), some(values, 2), some(values, 3)];
    return fc.oneof(
      fc.record({ any }),
      fc.record({ any, all: fc.constant([]) }),
      fc.record({ all }),
      fc.record({ none }),
      fc.record({ any, none }),
    );
  };
  const days = statements.flatMap(({ date }) => [date?.earliest, date?.latest].filter((each) => each != null));
  const date = fc
    .tuple(fc.constantFrom(...days), fc.constantFrom(...days), fc.constantFrom("OVERLAPS" as const, "WITHIN" as const))
    .map(([a, b, match]) => (a < b ? { from: a, to: b, match } : { from: b, to: a, match }));
  const act = fc.array(fc.constantFrom(...new Set(statements.flatMap((each) => each.act))), {
    minLength: 1,
    maxLength: 6,
  });
  const [speaker, party, topic, meeting, agreement, about] = statementSets.map(set);
  const fields = { speaker, party, topic, meeting, agreement, about, act, date } as Record<
    string,
    fc.Arbitrary<unknown>
  >;
  const chosen = fc.uniqueArray(fc.constantFrom(...Object.keys(fields)), { minLength: 1, maxLength: 2 });
  return chosen.chain(
    (names) =>
      fc.record(Object.fromEntries(names.map((name) => [name, fields[name]!]))) as fc.Arbitrary<StatementFilter>,
  );
}

describe.each(datasetsOfAnySize)("in %s, statements", (_, start) => {
  let server: TestServer;
  let all: StatementFacts[];
  beforeAll(async () => {
    server = await start();
    all = await everyStatement(server);
  }, 120_000);
  afterAll(() => server.close());

  const slugs = (statements: StatementFacts[]) => statements.map(({ slug }) => ({ slug }));

  test("under any filter are what its descriptions say, in either order, counted and grouped", async () => {
    const found: number[] = [];
    await fc.assert(
      fc.asyncProperty(anyStatementFilter(all), direction, async (filter, order) => {
        const { statements } = await server.read(
          `query ($filter: StatementFilter, $orderBy: StatementOrder) {
            statements(first: 100, filter: $filter, orderBy: $orderBy) { ${page} ${groupFields.join(" ")} } }`,
          { filter, orderBy: { direction: order } },
        );
        const among = all.filter((statement) => isStatementAmong(statement, filter));
        found.push(among.length);
        expect(statements.totalCount).toBe(among.length);
        expect(statements.nodes).toEqual(slugs(statementsInOrder(among, order).slice(0, 100)));
        for (const group of statementGroups)
          expect([group, statements[group]]).toEqual([group, statementBuckets(among, group)]);
      }),
      { numRuns: 100, seed },
    );
    const telling = found.filter((number) => number > 0 && number < all.length);
    expect(telling.length).toBeGreaterThan(found.length / 2);
  });

  test("under any filter are the same list page by page, from its start and from its end", async () => {
    const request = `query ($filter: StatementFilter, $orderBy: StatementOrder, $first: Int, $after: String, $last: Int, $before: String) {
      statements(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) { ${page} } }`;
    await fc.assert(
      fc.asyncProperty(
        anyStatementFilter(all),
        direction,
        fc.integer({ min: 2, max: 40 }),
        async (filter, order, size) => {
          const expected = statementsInOrder(
            all.filter((statement) => isStatementAmong(statement, filter)),
            order,
          );
          const read = async (args: object) =>
            (await server.read(request, { filter, orderBy: { direction: order }, ...args })).statements;
          const [forward, backward]: Json[][] = [[], []];
          for (let after: string | null = null, pages = 0; pages < 4; pages++) {
            const next = await read({ first: size, after });
            forward!.push(...next.nodes);
            if (!next.pageInfo.hasNextPage) break;
            after = next.pageInfo.endCursor;
          }
          for (let before: string | null = null, pages = 0; pages < 4; pages++) {
            const next = await read({ last: size, before });
            backward!.unshift(...next.nodes);
            if (!next.pageInfo.hasPreviousPage) break;
            before = next.pageInfo.startCursor;
          }
          expect(forward).toEqual(slugs(expected.slice(0, 4 * size)));
          expect(backward).toEqual(slugs(expected.slice(-4 * size)));
        },
      ),
      { numRuns: 40, seed },
    );
  });

  test("of a party are those made for it, joint ones included, and no other's", async () => {
    await fc.assert(
      fc.asyncProperty(anyStatementFilter(all), async (filter) => {
        const { parties } = await server.read(
          `query ($filter: StatementFilter) { parties(first: 8) { nodes { code
            statements(first: 100, filter: $filter) { ${page} ACT: groupBy(field: ACT) { key count } } } } }`,
          { filter },
        );
        for (const { code, statements } of parties.nodes) {
          const own = all.filter((each) => each.party.includes(code) && isStatementAmong(each, filter));
          expect([code, statements.totalCount]).toEqual([code, own.length]);
          expect(statements.nodes).toEqual(slugs(statementsInOrder(own, "DESC").slice(0, 100)));
          expect(statements.ACT).toEqual(statementBuckets(own, "ACT").slice(0, 20));
        }
      }),
      { numRuns: 10, seed },
    );
  });

  test("are read one by one by slug and id, each the party's that is named first", async () => {
    for (const { slug, party } of all.slice(0, 30)) {
      const { statement, node } = await server.read(
        `query ($slug: String!, $id: ID!) { statement(slug: $slug) { id slug party { code } parties { code } } node(id: $id) { id } }`,
        { slug, id: `statement/${slug}` },
      );
      expect(statement).toEqual({
        id: node.id,
        slug,
        party: { code: party[0] },
        parties: party.map((code) => ({ code })),
      });
    }
    expect(await server.read(`{ statement(slug: "no-such") { slug } }`)).toEqual({ statement: null });
  });
});
