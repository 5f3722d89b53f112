import type { GraphQLSchema } from "graphql";
import { isAbstractType, isObjectType } from "graphql";

/** Puts text into the place of a Markdown file between `<!-- name -->` and `<!-- /name -->`. Throws where it has no such place. */
export function withBlock(markdown: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const [from, to] = [markdown.indexOf(start), markdown.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`There is no place for ${name} between ${start.trim()} and ${end.trim()}`);
  return `${markdown.slice(0, from + start.length)}\n${text}\n${markdown.slice(to)}`;
}

/** Returns the types that each interface and union can have, as Apollo Client's cache takes them. */
export function possibleTypes(schema: GraphQLSchema): Record<string, string[]> {
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  return Object.fromEntries(
    abstract
      .map(
        (type) =>
          [
            type.name,
            schema
              .getPossibleTypes(type)
              .map(({ name }) => name)
              .sort(),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Returns the object types without an id, which a cache keeps within the record that they hang on; connections aside. */
function typesWithoutId(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type !== schema.getQueryType() && !("id" in type.getFields()))
    .map(({ name }) => name)
    .filter((name) => !/^__|Connection$|Edge$|^PageInfo$/.test(name))
    .sort();
}

/** Returns the block of `possibleTypes` and `withoutId` in docs/clients.md. */
export function possibleTypesBlock(schema: GraphQLSchema): string {
  const lines = Object.entries(possibleTypes(schema)).map(
    ([name, types]) => `  ${name}: [${types.map((type) => `"${type}"`).join(", ")}],`,
  );
  const withoutId = `const withoutId = [${typesWithoutId(schema)
    .map((name) => `"${name}"`)
    .join(", ")}];`;
  return ["```js", "const possibleTypes = {", ...lines, "};", withoutId, "```"].join("\n");
}
