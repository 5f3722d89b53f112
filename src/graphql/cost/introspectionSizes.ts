import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";
import { type ListSizes, MeasuredListSize } from "../../ListSize";

/** How often a type is wrapped in this schema, at most: `[X!]!`. */
export const MAX_WRAPPERS = 3;

/** Returns how long the lists of a schema's introspection are. */
export function introspectionSizes(schema: GraphQLSchema): ListSizes {
  const measure = (lengths: number[], repeats = 1) => new MeasuredListSize(lengths, repeats);
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const each = (count: (type: GraphQLNamedType) => number, repeats = 1) => measure(types.map(count), repeats);
  const countFields = (type: GraphQLNamedType) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0;
  return new Map([
    ["__Schema.types", measure([types.length])],
    ["__Schema.directives", measure([schema.getDirectives().length])],
    ["__Directive.args", measure(schema.getDirectives().map(({ args }) => args.length))],
    ["__Directive.locations", measure(schema.getDirectives().map(({ locations }) => locations.length))],
    ["__Type.fields", each(countFields)],
    ["__Type.inputFields", each((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0))],
    ["__Type.interfaces", each((type) => ("getInterfaces" in type ? type.getInterfaces().length : 0), Infinity)],
    ["__Type.enumValues", each((type) => (isEnumType(type) ? type.getValues().length : 0))],
    [
      "__Type.possibleTypes",
      each((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0), Infinity),
    ],
    ["__Field.args", measure(fields.map(({ args }) => args.length))],
  ]);
}
