import {
  defaultFieldResolver,
  execute,
  getNamedType,
  type GraphQLField,
  type GraphQLNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
  parse,
} from "graphql";
import { SqljsDriver } from "typeorm/driver/sqljs/SqljsDriver";
import { dataFolder } from "../seed/dataFolder";
import { loadDataset } from "../seed/loadDataset";
import { buildSchema } from "../src/buildSchema";
import type { Edition } from "../src/edition";
import { editionIn, storeOf } from "./server";

const schema = buildSchema();

/** Literals for the arguments that are required, by the path of the field. */
const required: Record<string, string> = {
  "Query.agreement": 'slug: "jadidat-arar-crossing"',
  "Query.country": 'code: "IQ"',
  "Query.meeting": 'slug: "prince-abdulaziz-visit-to-baghdad-2021"',
  "Query.node": 'id: "meeting/momeni-shammari-tehran-2024"',
  "Query.nodes": 'ids: ["position/minister-of-interior-of-iraq", "statement/momeni-on-border-security-2024"]',
  "Query.official": 'slug: "qasim-al-araji"',
  "Query.organization": 'code: "EU"',
  "Query.search": 'query: "Iraq"',
  "Query.position": 'slug: "minister-of-interior-of-iraq"',
  "Query.source": 'slug: "idaat-saudi-iraq-2021"',
  "Query.statement": 'slug: "momeni-on-border-security-2024"',
  "Query.topic": 'slug: "counter-terrorism"',
  "MeetingConnection.groupBy": "field: TOPIC",
  "OfficialConnection.groupBy": "field: CATEGORY",
  "AgreementConnection.groupBy": "field: KIND",
  "StatementConnection.groupBy": "field: ACT",
  "Bucket.groupBy": "field: YEAR",
};

/** Selects every field of a type, and of what these lead to so many levels down. */
function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type))
    return `{ __typename ${schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name} ${selectionOf(each, depth)}`)
      .join(" ")} }`;
  if (!isObjectType(type)) return "";
  const fields = Object.values(type.getFields()).filter(
    (field) => depth > 0 || !(isObjectType(getNamedType(field.type)) || isAbstractType(getNamedType(field.type))),
  );
  return `{ __typename ${fields.map((field) => alias(type.name, field) + selectionOf(getNamedType(field.type), depth - 1)).join(" ")} }`;
}

/** Fields of one name and different types may stand side by side in fragments only under different names. */
function alias(type: string, field: GraphQLField<unknown, unknown>): string {
  const given = required[`${type}.${field.name}`];
  if (given === undefined && field.args.some(isRequiredArgument))
    throw new Error(`${type}.${field.name} needs arguments`);
  return `${type}_${field.name}: ${field.name}${given === undefined ? "" : `(${given})`}`;
}

describe("every field of the schema", () => {
  const resolved = new Set<string>();
  const promised = new Set<string>();
  let edition: Edition;

  beforeAll(async () => {
    edition = await editionIn(await storeOf("real", () => loadDataset(dataFolder)));
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) && !type.name.startsWith("__"))
        for (const field of Object.values(type.getFields())) watch(`${type.name}.${field.name}`, field);
  });

  function watch(path: string, field: GraphQLField<unknown, unknown>): void {
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (...parameters) => {
      const value = resolve(...parameters);
      resolved.add(path);
      if (value instanceof Promise) promised.add(path);
      return value;
    };
  }

  test("is resolved without a promise, and without a statement on any store", () => {
    const query = jest.spyOn(SqljsDriver.prototype, "createQueryRunner");
    const document = parse(selectionOf(schema.getQueryType()!, 4));
    const result = execute({ schema, document, contextValue: edition });
    expect(result).not.toBeInstanceOf(Promise);
    expect((result as { errors?: unknown }).errors).toBeUndefined();
    expect([...promised]).toEqual([]);
    expect(query).not.toHaveBeenCalled();
    const all = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith("__")
        ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
        : [],
    );
    expect(all.filter((path) => !resolved.has(path))).toEqual([]);
    query.mockRestore();
  });

  test("and reading a store does run statements, as the test above would see", async () => {
    const query = jest.spyOn(SqljsDriver.prototype, "createQueryRunner");
    await editionIn(await storeOf("real", () => loadDataset(dataFolder)));
    expect(query).toHaveBeenCalled();
    query.mockRestore();
  });
});
