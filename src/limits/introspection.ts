import {
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
} from "graphql";

/** How long the lists of a schema's introspection are, on average, by type and field. */
export function introspectionSizes(schema: GraphQLSchema): Record<string, number> {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const wrappers = [...fields, ...inputs].map(({ type }) => wrappersOf(type as GraphQLOutputType));
  const perType = (counts: number[]) => sum(counts) / types.length;
  const perWrapping = sum(wrappers) / wrappers.length;
  return {
    "__Schema.types": types.length,
    "__Schema.directives": schema.getDirectives().length,
    "__Directive.args": 1,
    "__Type.fields": fields.length / types.length,
    "__Type.inputFields": inputs.length / types.length,
    "__Type.interfaces": perType(types.map((type) => ("getInterfaces" in type ? type.getInterfaces().length : 0))),
    "__Type.enumValues": perType(types.map((type) => (isEnumType(type) ? type.getValues().length : 0))),
    "__Type.possibleTypes": perType(
      types.map((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    ),
    "__Field.args": sum(fields.map((field) => field.args.length)) / fields.length,
    // Of so many types with a wrapper on average, the share that has another one.
    "__Type.ofType": perWrapping / (1 + perWrapping),
  };
}

function wrappersOf(type: GraphQLOutputType): number {
  return isWrappingType(type) ? 1 + wrappersOf(type.ofType as GraphQLOutputType) : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
