import type { Json, TestServer } from "../server";
import { datasets } from "./datasets";
import { idsOf, type ListField, readForward } from "./lists";

const officialList: ListField = {
  name: "officials",
  parents: [],
  field: "officials",
  takes: { orderBy: "OfficialOrder", filter: "OfficialFilter" },
  orders: [],
};
const agreementList: ListField = {
  name: "agreements",
  parents: [],
  field: "agreements",
  takes: { orderBy: "AgreementOrder", filter: "AgreementFilter" },
  orders: [],
};

describe.each(datasets)("in %s", (_, start) => {
  let server: TestServer;
  let officials: Json[];
  let agreements: Json[];
  beforeAll(async () => {
    server = await start();
    ({ officials, agreements } = await everyOne(server));
  });
  afterAll(() => server.close());

  const idsInOrder = async (list: ListField, args: object) => idsOf(await readForward(server, list, 50, args));

  describe.each(["ASC", "DESC"] as const)("%s", (direction) => {
    const sign = direction === "ASC" ? 1 : -1;

    test.each(["EN", "AR"] as const)(
      "officials by name are by the collation of %s, equals by slug",
      async (language) => {
        const { compare } = new Intl.Collator(language.toLowerCase());
        const sorted = [...officials].sort((a, b) => sign * (compare(a[language], b[language]) || bySlug(a, b)));
        const orderBy = { field: "NAME", direction, language };
        expect(await idsInOrder(officialList, { orderBy })).toEqual(sorted.map(({ id }) => id));
      },
    );

    test("officials by meetings are by their number, equals by slug", async () => {
      const sorted = [...officials].sort(
        (a, b) => sign * (a.meetings.totalCount - b.meetings.totalCount || bySlug(a, b)),
      );
      const orderBy = { field: "MEETING_COUNT", direction };
      expect(await idsInOrder(officialList, { orderBy })).toEqual(sorted.map(({ id }) => id));
    });

    test.each(["EN", "AR"] as const)(
      "agreements by title are by the collation of %s, equals by slug",
      async (language) => {
        const { compare } = new Intl.Collator(language.toLowerCase());
        const sorted = [...agreements].sort((a, b) => sign * (compare(a[language], b[language]) || bySlug(a, b)));
        const orderBy = { field: "TITLE", direction, language };
        expect(await idsInOrder(agreementList, { orderBy })).toEqual(sorted.map(({ id }) => id));
      },
    );

    test("agreements by date are by their first day, those without a date last", async () => {
      const first = ({ date }: Json) => date.earliest ?? "";
      const sorted = [...agreements].sort((a, b) => {
        if (!a.date || !b.date) return Number(!a.date) - Number(!b.date) || sign * bySlug(a, b);
        return sign * (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : bySlug(a, b));
      });
      const orderBy = { field: "DATE", direction };
      expect(await idsInOrder(agreementList, { orderBy })).toEqual(sorted.map(({ id }) => id));
    });
  });

  test.each(["party", "meeting", "category"])("officials by %s are those who have it", async (field) => {
    const values = distinct(officials.flatMap((official) => official[field]));
    for (const value of [...values, field === "category" ? "OTHER" : "NOWHERE"]) {
      const having = (sought: string[]) =>
        officials.filter((official) => sought.some((each) => official[field].includes(each))).map(({ id }) => id);
      const rest = officials.filter(({ id }) => !having([value]).includes(id)).map(({ id }) => id);
      if (field === "category") {
        expect(await idsInOrder(officialList, { filter: { category: [value] } })).toEqual(having([value]));
        continue;
      }
      const another = values[(values.indexOf(value) + 1) % values.length]!;
      const both = having([value]).filter((id) => having([another]).includes(id));
      expect(await idsInOrder(officialList, { filter: { [field]: { any: [value, another] } } })).toEqual(
        having([value, another]),
      );
      expect(await idsInOrder(officialList, { filter: { [field]: { all: [value, another] } } })).toEqual(both);
      expect(await idsInOrder(officialList, { filter: { [field]: { none: [value] } } })).toEqual(rest);
    }
  });

  test.each(["party", "topic", "kind", "status"])("agreements by %s are those that have it", async (field) => {
    for (const value of distinct(agreements.flatMap((agreement) => agreement[field]))) {
      const having = agreements.filter((agreement) => agreement[field].includes(value)).map(({ id }) => id);
      const rest = agreements.filter(({ id }) => !having.includes(id)).map(({ id }) => id);
      if (field === "kind" || field === "status") {
        expect(await idsInOrder(agreementList, { filter: { [field]: [value] } })).toEqual(having);
        continue;
      }
      expect(await idsInOrder(agreementList, { filter: { [field]: { any: [value, "no-such"] } } })).toEqual(having);
      expect(await idsInOrder(agreementList, { filter: { [field]: { all: [value, "no-such"] } } })).toEqual([]);
      expect(await idsInOrder(agreementList, { filter: { [field]: { none: [value] } } })).toEqual(rest);
    }
  });

  test("their groups count what has each value: the largest first, then by key; years in order", async () => {
    const count = (records: Json[], field: string) => {
      const keys = distinct(records.flatMap((record) => record[field]));
      const buckets = keys.map((key) => ({
        key,
        count: records.filter((record) => record[field].includes(key)).length,
      }));
      return buckets.sort((a, b) => (field === "year" ? 0 : b.count - a.count) || (a.key < b.key ? -1 : 1));
    };
    for (const party of [undefined, ...distinct(agreements.flatMap((agreement) => agreement.party))]) {
      const filter = party && { party: { any: [party] } };
      const among = (records: Json[]) => records.filter((record) => !party || record.party.includes(party));
      const found = await server.read(
        `query ($o: OfficialFilter, $a: AgreementFilter) {
          officials(filter: $o) { party: groupBy(field: PARTY) { key count } category: groupBy(field: CATEGORY) { key count } }
          agreements(filter: $a) { ${["party", "topic", "kind", "status", "year"]
            .map((field) => `${field}: groupBy(field: ${field.toUpperCase()}, first: 100) { key count }`)
            .join(" ")} }
        }`,
        { o: filter, a: filter },
      );
      for (const [list, records] of [
        ["officials", officials],
        ["agreements", agreements],
      ] as const)
        for (const [field, buckets] of Object.entries(found[list]))
          expect([party, field, buckets]).toEqual([party, field, count(among(records), field)]);
    }
  });

  test("a bucket's label and node are of the record that its key names, or say what the value means", async () => {
    const fields =
      "key label arabic: label(language: AR) node { id ... on Party { name } ... on Topic { title: label } }";
    const { officials: found, agreements: others } = await server.read(`{
      officials { party: groupBy(field: PARTY) { ${fields} } category: groupBy(field: CATEGORY) { ${fields} } }
      agreements { topic: groupBy(field: TOPIC) { ${fields} } kind: groupBy(field: KIND) { ${fields} } status: groupBy(field: STATUS) { ${fields} } }
    }`);
    for (const { key, label, node } of [...found.party, ...others.topic]) {
      expect(node.id.split("/")[1]).toBe(key);
      expect(label).toBe(node.name ?? node.title);
    }
    for (const { key, label, arabic, node } of [...found.category, ...others.kind, ...others.status]) {
      expect(node).toBeNull();
      expect(label.toUpperCase().replaceAll(" ", "_")).toBe(key);
      expect(arabic).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u);
    }
  });

  test("the officials and agreements of a party are those that name it, in the same order, under the same filters", async () => {
    const { parties } = await server.read(`{ parties(first: 100) { nodes { code
      officials(first: 100) { totalCount nodes { id } }
      agreements(first: 100) { totalCount nodes { id } }
      signed: agreements(first: 100, filter: { status: [SIGNED, PROPOSED] }, orderBy: { field: DATE }) { nodes { id } }
      ministers: officials(filter: { category: [MINISTER] }, orderBy: { field: MEETING_COUNT }) { nodes { id } }
    } } }`);
    for (const party of parties.nodes) {
      const filter = { party: { any: [party.code] } };
      const read = async (list: ListField, args: object = {}) =>
        (await idsInOrder(list, { ...args, filter: { ...filter, ...(args as { filter?: object }).filter } })).map(
          (id) => ({ id }),
        );
      expect(party.officials.nodes).toEqual(await read(officialList));
      expect(party.agreements.nodes).toEqual(await read(agreementList));
      expect(party.officials.totalCount).toBe(party.officials.nodes.length);
      expect(party.agreements.totalCount).toBe(party.agreements.nodes.length);
      expect(party.signed.nodes).toEqual(
        await read(agreementList, { orderBy: { field: "DATE" }, filter: { status: ["SIGNED", "PROPOSED"] } }),
      );
      expect(party.ministers.nodes).toEqual(
        await read(officialList, { orderBy: { field: "MEETING_COUNT" }, filter: { category: ["MINISTER"] } }),
      );
    }
  });
});

/** Every official and agreement, in the default order of their lists, with what their filters can use of them. */
async function everyOne(server: TestServer): Promise<{ officials: Json[]; agreements: Json[] }> {
  const { officials, agreements, topics } = await server.read(`{
    topics { slug broader { slug broader { slug } } }
    officials(first: 100) { nodes { id slug EN: name AR: name(language: AR)
      parties { code } occupancies { position { category } } meetings(first: 100) { totalCount nodes { slug } } } }
    agreements(first: 100) { nodes { id slug kind status EN: title AR: title(language: AR)
      date { earliest latest } parties { code } topics { slug } } }
  }`);
  const withBroader = (slug: string): string[] => {
    const { broader } = topics.find((topic: Json) => topic.slug === slug);
    return broader ? [slug, ...withBroader(broader.slug)] : [slug];
  };
  return {
    officials: officials.nodes.map((official: Json) => ({
      ...official,
      party: official.parties.map(({ code }: Json) => code),
      category: official.occupancies.map(({ position }: Json) => position.category),
      meeting: official.meetings.nodes.map(({ slug }: Json) => slug),
    })),
    agreements: agreements.nodes.map((agreement: Json) => ({
      ...agreement,
      kind: [agreement.kind],
      status: [agreement.status],
      year: yearOf(agreement.date),
      party: agreement.parties.map(({ code }: Json) => code),
      topic: agreement.topics.flatMap(({ slug }: Json) => withBroader(slug)),
    })),
  };
}

function yearOf(date: Json): string[] {
  const [first, last] = [date?.earliest?.slice(0, 4), date?.latest?.slice(0, 4)];
  return first && first === last ? [first] : [];
}

function bySlug(a: Json, b: Json): number {
  return a.slug < b.slug ? -1 : 1;
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
