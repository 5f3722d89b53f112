import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isWrappingType,
} from "graphql";

/** How long a list of a schema's introspection is. */
interface Lengths {
  average: number;
  longest: number;
}

/** How long the lists of a schema's introspection are, by type and field. */
export function introspectionSizes(schema: GraphQLSchema): Record<string, Lengths> {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const wrappers = lengths([...fields, ...inputs].map(({ type }) => wrappersOf(type as GraphQLOutputType)));
  const each = (count: (type: GraphQLNamedType) => number) => lengths(types.map(count));
  return {
    "__Schema.types": lengths([types.length]),
    "__Schema.directives": lengths([schema.getDirectives().length]),
    "__Directive.args": lengths(schema.getDirectives().map(({ args }) => args.length)),
    "__Type.fields": each((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0,
    ),
    "__Type.inputFields": each((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    "__Type.interfaces": each((type) => ("getInterfaces" in type ? type.getInterfaces().length : 0)),
    "__Type.enumValues": each((type) => (isEnumType(type) ? type.getValues().length : 0)),
    "__Type.possibleTypes": each((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    "__Field.args": lengths(fields.map(({ args }) => args.length)),
    // Of types with so many wrappers on average, the share that has another one.
    "__Type.ofType": { average: wrappers.average / (1 + wrappers.average), longest: 1 },
  };
}

function wrappersOf(type: GraphQLOutputType): number {
  return isWrappingType(type) ? 1 + wrappersOf(type.ofType as GraphQLOutputType) : 0;
}

function lengths(counts: number[]): Lengths {
  const sum = counts.reduce((total, count) => total + count, 0);
  return { average: sum / counts.length, longest: Math.max(...counts) };
}
