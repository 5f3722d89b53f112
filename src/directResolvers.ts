import { type GraphQLFieldResolver, type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Context } from "./context";

type Resolve = GraphQLFieldResolver<unknown, Context>;
type ReadParameter = (source: unknown, args: Record<string, unknown>, context: Context) => unknown;
type Method = (...parameters: unknown[]) => unknown;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["fieldResolvers"][number] | Storage["queries"][number];

/**
 * Makes every field of a schema that TypeGraphQL built resolve by a direct call of its method, or by reading its
 * property. TypeGraphQL's own resolvers take middleware into account and so return a promise for each field with
 * arguments. Throws at whatever this does not know, so that nothing is resolved differently in silence.
 */
export function resolveDirectly(schema: GraphQLSchema): GraphQLSchema {
  const storage = getMetadataStorage();
  refuseUnknown(storage);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isAbstractType(type)) {
      for (const { name } of schema.getPossibleTypes(type)) refuseRenamed(storage, name);
      type.resolveType = (value: object) => value.constructor.name;
    }
    if (!isObjectType(type)) continue;
    type.isTypeOf = undefined;
    const names = [type.name, ...type.getInterfaces().map(({ name }) => name)];
    for (const field of Object.values(type.getFields()))
      field.resolve =
        type === schema.getQueryType() ? queryResolver(storage, field.name) : fieldResolver(storage, names, field.name);
  }
  return schema;
}

/** What TypeGraphQL's own resolvers, which are replaced, would take into account. */
const UNKNOWN = [
  "mutations",
  "subscriptions",
  "middlewares",
  "resolverMiddlewares",
  "authorizedFields",
  "authorizedResolver",
] as const;

function refuseUnknown(storage: Storage): void {
  for (const kind of UNKNOWN) {
    const [first] = storage[kind];
    if (first !== undefined)
      throw new Error(`${first.target.name} is among TypeGraphQL's ${kind}, which are ${NOT_SUPPORTED}`);
  }
}

/** Refuses a type of an interface or a union whose objects do not tell its name. */
function refuseRenamed({ objectTypes }: Storage, typeName: string): void {
  const className = objectTypes.find(({ name }) => name === typeName)?.target.name;
  if (className !== typeName) throw new Error(`The type ${typeName} has a class of another name, ${className}`);
}

function queryResolver(storage: Storage, name: string): Resolve {
  const query = storage.queries.find(({ schemaName }) => schemaName === name);
  if (query === undefined) throw new Error(`Query.${name} has no resolver`);
  return methodOfResolver(query);
}

/** Returns undefined for a field that is a property: graphql-js reads these by itself. */
function fieldResolver(storage: Storage, typeNames: readonly string[], name: string): Resolve | undefined {
  const handler = storage.fieldResolvers.find(
    (each) => each.schemaName === name && typeNames.includes(typeName(storage, each.getObjectType!() as object)),
  );
  if (handler !== undefined) return handler.kind === "external" ? methodOfResolver(handler) : methodOfSource(handler);
  const field = storage.fields.find(
    (each) => each.schemaName === name && typeNames.includes(typeName(storage, each.target)),
  );
  if (field !== undefined && field.name !== name)
    throw new Error(`${typeNames[0]}.${name} is read from a property of another name, ${field.name}`);
  return undefined;
}

function typeName({ objectTypes, interfaceTypes }: Storage, target: object): string {
  return [...objectTypes, ...interfaceTypes].find((each) => each.target === target)?.name ?? "";
}

/** Calls a method of a resolver class, of which there is one instance without state. */
function methodOfResolver(handler: Handler): Resolve {
  const instance = new (handler.target as new () => Record<string, Method>)();
  const method = instance[handler.methodName]!.bind(instance);
  const [first, second, third, fourth] = parameterReaders(handler);
  return (source, args, context) =>
    method(
      first(source, args, context),
      second(source, args, context),
      third(source, args, context),
      fourth(source, args, context),
    );
}

/** Calls a method of the object that is resolved. */
function methodOfSource(handler: Handler): Resolve | undefined {
  const { prototype } = handler.target as { prototype: object };
  const isGetter = Object.getOwnPropertyDescriptor(prototype, handler.methodName)?.get !== undefined;
  if (isGetter) return undefined;
  const [first, second, third, fourth] = parameterReaders(handler);
  return (source, args, context) =>
    (source as Record<string, Method>)[handler.methodName]!(
      first(source, args, context),
      second(source, args, context),
      third(source, args, context),
      fourth(source, args, context),
    );
}

function parameterReaders(handler: Handler): [ReadParameter, ReadParameter, ReadParameter, ReadParameter] {
  const readers = [absent, absent, absent, absent] as [ReadParameter, ReadParameter, ReadParameter, ReadParameter];
  for (const parameter of handler.params ?? []) {
    if (parameter.index >= readers.length)
      throw new Error(`${handler.methodName} has more than ${readers.length} parameters`);
    readers[parameter.index] = parameterReader(handler, parameter);
  }
  return readers;
}

function parameterReader(handler: Handler, parameter: NonNullable<Handler["params"]>[number]): ReadParameter {
  if ("validateFn" in parameter && (parameter.validateFn || parameter.validateSettings))
    throw new Error(`${handler.methodName}: the validation of arguments is ${NOT_SUPPORTED}`);
  if (parameter.kind === "arg") return (_, args) => args[parameter.name];
  if (parameter.kind === "args") return (_, args) => args;
  if (parameter.kind === "root" && parameter.propertyName === undefined) return (source) => source;
  if (parameter.kind === "context" && parameter.propertyName === undefined) return (_, __, context) => context;
  throw new Error(`${handler.methodName}: parameters of the kind "${parameter.kind}" are ${NOT_SUPPORTED}`);
}

const NOT_SUPPORTED = "not supported, see directResolvers.ts";

const absent: ReadParameter = () => undefined;
