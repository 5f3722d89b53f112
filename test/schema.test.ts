import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "../src/buildSchema";
import { printSchema } from "../src/printSchema";

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

test("schema.graphql is the schema of the code; npm run schema writes it", () => {
  expect(readFileSync(join(__dirname, "..", "schema.graphql"), "utf8")).toBe(printSchema(schema));
});

describe("A description tells a user something", () => {
  const places = types.flatMap(describedIn);

  test.each(places)("%s", (place, description) => {
    const said = (description ?? "").trim();
    expect([place, said.length >= 7, /[.`)]$/.test(said)]).toEqual([place, true, true]);
    expect(bare(said)).not.toBe(bare(place.split(/[.(]/).at(-1)!.replace(")", "")));
  });

  test("and there are all of them", () => {
    expect(places.length).toBeGreaterThan(300);
  });
});

test("Every Node type has an id that may not be null, and says that it is a Node", () => {
  const node = schema.getType("Node");
  if (!isInterfaceType(node)) throw new Error("Node is no interface");
  const names = schema.getPossibleTypes(node).map(({ name }) => name);
  expect(names.sort()).toEqual([
    "Agreement",
    "Country",
    "Dataset",
    "Meeting",
    "Official",
    "Organization",
    "Position",
    "Source",
    "Statement",
    "Topic",
  ]);
  for (const type of schema.getPossibleTypes(node)) expect(String(type.getFields().id!.type)).toBe("ID!");
});

test("Every connection is as Relay's specification has it, and takes the four arguments of paging", () => {
  const connections = types.filter(({ name }) => name.endsWith("Connection"));
  expect(connections.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "AgreementConnection",
      "MeetingConnection",
      "OfficialConnection",
      "PartyConnection",
      "SourceConnection",
    ]),
  );
  for (const { name } of connections) {
    const record = name.replace("Connection", "");
    const fields = fieldTypes(name);
    expect(fields).toMatchObject({ edges: `[${record}Edge!]!`, pageInfo: "PageInfo!", totalCount: "Int!" });
    expect(fields.nodes).toBe(fieldTypes(`${record}Edge`).node!.replace(/.*/, "[$&]!"));
    expect(fieldTypes(`${record}Edge`)).toMatchObject({ cursor: "String!", node: expect.stringMatching(/!$/) });
  }
  for (const type of types)
    if (isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields()))
        if (/Connection!$/.test(String(field.type))) {
          const args = Object.fromEntries(field.args.map((arg) => [arg.name, String(arg.type)]));
          expect(args).toMatchObject({ first: "Int", after: "String" });
          if (field.name !== "search") expect(args).toMatchObject({ last: "Int", before: "String" });
        }
});

test("Every text takes a language, which is English unless given otherwise", () => {
  for (const [type, field] of [
    ["Meeting", "title"],
    ["Meeting", "summary"],
    ["Official", "name"],
    ["Party", "name"],
    ["Position", "title"],
    ["Agreement", "title"],
    ["Topic", "label"],
    ["Statement", "text"],
    ["Citation", "note"],
    ["Participant", "label"],
    ["PartialDate", "label"],
    ["Place", "city"],
    ["Bucket", "label"],
  ] as const) {
    const owner = schema.getType(type);
    if (!isObjectType(owner) && !isInterfaceType(owner)) throw new Error(`${type} has no fields`);
    const language = owner.getFields()[field]!.args.find(({ name }) => name === "language");
    expect([type, field, String(language?.type), language?.defaultValue]).toEqual([type, field, "Language!", "EN"]);
  }
});

function fieldTypes(name: string): Record<string, string> {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no object type`);
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

/** A type and all that it is made of, each by its place, with its description. */
function describedIn(type: GraphQLNamedType): [place: string, description: string | null | undefined][] {
  const own: ReturnType<typeof describedIn> = type.name === "Query" ? [] : [[type.name, type.description]];
  if (isEnumType(type))
    return [...own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value.description] as const)].map(
      pair,
    );
  if (isInputObjectType(type))
    return [
      ...own,
      ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ].map(pair);
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields()).flatMap((field) => [
    [`${type.name}.${field.name}`, field.description] as const,
    ...field.args.map((arg) => [`${type.name}.${field.name}(${arg.name})`, arg.description] as const),
  ]);
  return [...own, ...fields].map(pair);
}

function pair([place, description]: readonly [string, string | null | undefined]): [string, string | null | undefined] {
  return [place, description];
}

/** Words without articles, case and punctuation: "A treaty." says no more than TREATY. */
function bare(words: string): string {
  return words
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .replace(/\b(a|an|the|it|its|of)\b|[^a-z]/g, "");
}
