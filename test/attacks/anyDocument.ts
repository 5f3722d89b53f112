import fc from "fast-check";
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** The parameters of a GraphQL request, as a client sends them. */
export interface GeneratedRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** Chooses a whole number below a bound; 0 once all that was thrown is used up. */
type Choose = (below: number) => number;

/** Generates requests over a schema: the documents are of its fields, arguments and types, with values that may be out of place. */
export function anyRequest(schema: GraphQLSchema): fc.Arbitrary<GeneratedRequest> {
  return fc.array(fc.nat(), { minLength: 20, maxLength: 100, size: "max" }).map((thrown) => {
    let at = 0;
    return write(schema, (below) => (at < thrown.length ? thrown[at++]! % below : 0));
  });
}

/** Generates requests with pieces of their text lost, doubled, or replaced by what does not belong there. */
export function mutilated(requests: fc.Arbitrary<GeneratedRequest>): fc.Arbitrary<GeneratedRequest> {
  const cut = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(8),
    put: fc.oneof(scraps, fc.string()),
  });
  return fc
    .tuple(requests, fc.array(cut, { minLength: 1, maxLength: 4 }), fc.dictionary(fc.string(), fc.jsonValue()))
    .map(([request, cuts, more]) => ({
      query: cuts.reduce((text, { from, length, put }) => {
        const start = Math.floor(from * text.length);
        return text.slice(0, start) + put + text.slice(start + length);
      }, request.query),
      variables: { ...request.variables, ...more },
    }));
}

const scraps = fc.constantFrom(
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  ":",
  "!",
  "$",
  "@",
  "...",
  '"',
  '"""',
  "\\",
  "#",
  "&",
  "|",
  "=",
  ",",
  "\n",
  "\0",
  "\u2028",
  "\ufeff",
  " on ",
  "fragment a on Query { ...a }",
  "...a",
  "query",
  "mutation { a }",
  "subscription { a }",
  "null",
  "true",
  "-1",
  "1e999",
  "@skip(if: true)",
  "@include(if: $v0)",
  "__proto__",
  "constructor",
  "__typename",
  "__schema { types { name } }",
  "first: 1000",
  "$v0",
);

const strings = ["IQ", "EG", "country/IQ", "", " ", "%", "'", "عبد", "2021", "a".repeat(101), "\0", "😀", "__proto__"];

function write(schema: GraphQLSchema, choose: Choose): GeneratedRequest {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fragments: string[] = [];
  const chance = (of: number) => choose(of) === of - 1;

  const selections = (type: GraphQLNamedType, depth: number): string => {
    // Of two fields with one name most would conflict, and then nothing of the document would run.
    const written = new Map<string, string>();
    const count = 1 + choose(4);
    for (let i = 0; i < count; i++) {
      const text = selection(type, depth);
      const name = /^\w+/.exec(text)?.[0] ?? text;
      if (!written.has(name) || chance(20)) written.set(name + (written.has(name) ? i : ""), text);
    }
    return `{ ${[...written.values()].join(" ")} }`;
  };

  const selection = (type: GraphQLNamedType, depth: number): string => {
    if (isAbstractType(type) && choose(2) === 1) {
      const possible = schema.getPossibleTypes(type);
      const one = possible[choose(possible.length)]!;
      return `... on ${one.name} ${selections(one, depth)}`;
    }
    if (chance(12)) {
      const name = `f${fragments.length}`;
      fragments.push("");
      fragments[Number(name.slice(1))] = `fragment ${name} on ${type.name} ${selections(type, depth)}`;
      return `...${name}`;
    }
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const fitting = depth > 0 ? fields : fields.filter((field) => isLeaf(getNamedType(field.type)));
    const field = fitting[choose(fitting.length || 1)];
    if (!field || chance(30)) return "__typename";
    const alias = chance(10) ? `a${choose(40)}: ` : "";
    const directive = chance(20)
      ? ` @${["skip", "include"][choose(2)]}(if: ${["true", "false", "$v0", condition()][choose(4)]})`
      : "";
    const inner = getNamedType(field.type);
    return `${alias}${field.name}${given(field.args)}${directive}${isLeaf(inner) ? "" : ` ${selections(inner, depth - 1)}`}`;
  };

  const given = (args: readonly GraphQLArgument[]): string => {
    const chosen = args.filter((argument) => isNonNullType(argument.type) || chance(4));
    const written = chosen.map(
      (argument) => `${argument.name}: ${chance(5) ? variable(argument.type) : literal(argument.type, 3)}`,
    );
    return written.length === 0 ? "" : `(${written.join(", ")})`;
  };

  const variable = (type: GraphQLInputType): string => {
    const name = `v${definitions.length}`;
    const hasDefault = chance(4);
    definitions.push(`$${name}: ${String(type)}${hasDefault ? ` = ${literal(type, 2)}` : ""}`);
    if (!hasDefault || chance(2)) variables[name] = value(type, 3);
    return `$${name}`;
  };

  /** A variable that decides whether a selection is included. */
  const condition = (): string => {
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: Boolean!`);
    variables[name] = choose(2) === 1;
    return `$${name}`;
  };

  const literal = (type: GraphQLInputType, depth: number): string =>
    JSON.stringify(value(type, depth))
      .replace(/"([A-Za-z]\w*)":/g, "$1:")
      .replace(/"enum:(\w+)"/g, "$1");

  const value = (type: GraphQLInputType, depth: number): unknown => {
    if (isNonNullType(type)) return value(type.ofType as GraphQLInputType, depth);
    if (chance(25)) return [null, -1, 1e12, true, [[]], {}, "x"][choose(7)];
    if (isListType(type)) return Array.from({ length: choose(4) }, () => value(type.ofType as GraphQLInputType, depth));
    if (isEnumType(type)) return `enum:${type.getValues()[choose(type.getValues().length)]!.name}`;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth > 0 && chance(6)),
      );
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type, depth - 1)]));
    }
    if (type.name === "Int") return [1, 2, 5, 20, 100, 101, 0, 2 ** 31][choose(8)];
    if (type.name === "Date") return ["2021-01-01", "2016-02-30", "9999-12-31"][choose(3)];
    return strings[choose(strings.length)];
  };

  const root = schema.getQueryType()!;
  const body = selections(root, 1 + choose(6));
  const text = `${body} ${fragments.join(" ")}`;
  // A selection that was left out for its name may have left its variables behind.
  const isUsed = (definition: string) => new RegExp(`\\${/^\$v\d+/.exec(definition)![0]}\\b`).test(text);
  const used = definitions.filter((definition) => isUsed(definition) || chance(50));
  const head = used.length > 0 ? `query (${used.join(", ")}) ` : "";
  const sent = Object.fromEntries(Object.entries(variables).map(([name, sent]) => [name, withoutMarks(sent)]));
  return { query: `${head}${text}`, variables: sent };
}

function isLeaf(type: GraphQLNamedType): boolean {
  return !isObjectType(type) && !isAbstractType(type);
}

/** In variables, enum values are texts like any other. */
function withoutMarks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null).replaceAll('"enum:', '"'));
}
