import { startServer, type TestServer } from "../server";

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const everyType = `{
  __schema { types { name kind possibleTypes { name } } }
  meetings(first: 100) { nodes { id __typename host { id __typename } statements { id __typename } participants { position { id __typename } } } }
  officials(first: 100) { nodes { id __typename } }
  parties(first: 100) { nodes { id __typename } }
  agreements(first: 100) { nodes { id __typename } }
  sources(first: 100) { nodes { id __typename } }
  topics { id __typename }
  dataset { id __typename }
}`;

test("Every id that the API gives leads back to its record, one by one and all together", async () => {
  const { __schema, ...found } = await server.read(everyType);
  const types = new Map<string, string>();
  JSON.stringify(found, (_, value) => {
    if (value?.id) types.set(value.id, value.__typename);
    return value;
  });
  const nodeTypes = __schema.types.find(({ name }: { name: string }) => name === "Node").possibleTypes;
  expect([...new Set(types.values())].sort()).toEqual(nodeTypes.map(({ name }: { name: string }) => name).sort());
  const ids = [...types.keys()];
  for (let place = 0; place < ids.length; place += 100) {
    const some = ids.slice(place, place + 100);
    const { nodes } = await server.read(`query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }`, { ids: some });
    expect(nodes).toEqual(some.map((id) => ({ id, __typename: types.get(id) })));
  }
  for (const type of new Set(types.values())) {
    const [id] = [...types].find(([, other]) => other === type)!;
    expect(await server.read(`query ($id: ID!) { node(id: $id) { id __typename } }`, { id })).toEqual({
      node: { id, __typename: type },
    });
  }
});

test("A node is read in full by its type", async () => {
  const { nodes } = await server.read(`{
    nodes(ids: ["country/IQ", "organization/EU", "meeting/baghdad-tripartite-summit-2021", "topic/border-security"]) {
      ... on Party { code name }
      ... on Country { alpha3 flag }
      ... on Meeting { slug parties { code } }
      ... on Topic { label(language: AR) }
      ... on Cited { citations { field } }
    }
  }`);
  expect(nodes).toMatchObject([
    { code: "IQ", name: "Iraq", alpha3: "IRQ", flag: "🇮🇶" },
    { code: "EU" },
    { slug: "baghdad-tripartite-summit-2021" },
    { label: expect.stringMatching(/^\p{Script=Arabic}/u) },
  ]);
});

test.each([
  "",
  "/",
  "meeting",
  "meeting/",
  "/IQ",
  "IQ",
  "country/iq",
  "country/EU",
  "organization/IQ",
  "party/IQ",
  "Country/IQ",
  "country/IQ/",
  "country//IQ",
  " country/IQ",
  "meeting/no-such",
  "official/baghdad-tripartite-summit-2021",
  "participant/baghdad-tripartite-summit-2021/0",
  "dataset/1.0.0",
  "__proto__/x",
  "constructor/x",
  "load/x",
  "meeting/' OR 1=1 --",
  "meeting/\u0000",
  "بلد/IQ",
])("There is no node of %p", async (id) => {
  expect(await server.read(`query ($id: ID!) { node(id: $id) { id } }`, { id })).toEqual({ node: null });
  const { nodes } = await server.read(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, {
    ids: [id, "country/IQ", id],
  });
  expect(nodes).toEqual([null, { id: "country/IQ" }, null]);
});

test("Ids may repeat and be none; 100 are taken and 101 refused", async () => {
  const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
  expect(await server.read(query, { ids: [] })).toEqual({ nodes: [] });
  const hundred = Array.from({ length: 100 }, () => "country/IQ");
  expect((await server.read(query, { ids: hundred })).nodes).toEqual(hundred.map((id) => ({ id })));
  expect(await server.refusal(query, { ids: [...hundred, "country/EG"] })).toMatchObject({
    message: "ids: 101 ids are more than 100.",
    extensions: { code: "BAD_USER_INPUT", argument: "ids" },
  });
});

test.each([
  ["meeting", "slug", "baghdad-tripartite-summit-2021"],
  ["official", "slug", "qasim-al-araji"],
  ["country", "code", "IQ"],
  ["organization", "code", "EU"],
  ["agreement", "slug", "jadidat-arar-crossing"],
  ["topic", "slug", "border-security"],
  ["source", "slug", "egypt-eu-jordan-security"],
])("A %s is found by its %s, and by no other", async (field, argument, key) => {
  const query = `query ($key: String!) { ${field}(${argument}: $key) { id ${argument} } }`;
  expect(await server.read(query, { key })).toEqual({ [field]: { id: `${field}/${key}`, [argument]: key } });
  for (const other of ["", "no-such", ` ${key}`, `${key}\u0000`, field === "country" ? "EU" : "IQ"])
    expect(await server.read(query, { key: other })).toEqual({ [field]: null });
});
