import { type Attack, post, query } from "./harness";

/** Joins what is made for each number below a count. */
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(" ");

const refused = (code: string, says: string | RegExp) => ({ status: 400, code, says });
const answered = { status: 200, code: null };
const invalid = (says: RegExp) => refused("GRAPHQL_VALIDATION_FAILED", says);
const unread = { status: 400, code: "GRAPHQL_PARSE_FAILED" };
const circle = (depth: number): string =>
  depth === 0 ? "code" : `ties(first: 1) { parties { ${circle(depth - 1)} } }`;

/** Documents that are long, deep, wide, or that grow when they are written out. */
export const shapes: Attack[] = [
  { name: "2,001 tokens", send: query(`{ ${times(1999, () => "a")} }`), expect: refused("TOO_MANY_TOKENS", "2,000") },
  {
    name: "100,000 tokens in a document of commas and names",
    send: query(`{ ${times(33_000, () => "a,")} }`),
    expect: refused("TOO_MANY_TOKENS", "2,000"),
  },
  { name: "60 KB of comments", send: query(`{ dataset { version } } ${"#\n".repeat(20_000)}`), expect: answered },
  {
    name: "60 KB of white space and commas",
    send: query(`{ dataset ${" ,\t\n".repeat(10_000)} { version } }`),
    expect: answered,
  },
  { name: "a name of 90 KB", send: query(`{ ${"a".repeat(90_000)} }`), expect: invalid(/^Cannot query field/) },
  { name: "an alias of 90 KB", send: query(`{ ${"a".repeat(90_000)}: dataset { version } }`), expect: answered },
  {
    name: "fields nested 13 deep",
    send: query(`{ country(code: "IQ") { ${circle(6)} } }`),
    expect: refused("TOO_DEEP", "14 fields deep (limit 12)"),
  },
  {
    name: "fields nested 12 deep",
    send: query(`{ country(code: "IQ") { ${circle(5)} } }`),
    expect: answered,
  },
  {
    name: "unknown fields nested 600 deep",
    send: query(`${"{ a ".repeat(600)}${"}".repeat(600)}`),
    expect: refused("TOO_DEEP", "600 fields deep"),
  },
  {
    name: "depth hidden in fragments",
    send: query(
      `{ country(code: "IQ") { ...a } } fragment a on Country { ties(first: 1) { parties { ...b } } } fragment b on Party { ties(first: 1) { parties { ...c } } } fragment c on Party { ties(first: 1) { parties { ...d } } } fragment d on Party { ties(first: 1) { parties { ...e } } } fragment e on Party { ties(first: 1) { parties { ...f } } } fragment f on Party { ties(first: 1) { parties { code } } }`,
    ),
    expect: refused("TOO_DEEP", "(limit 12)"),
  },
  {
    name: "depth hidden in inline fragments",
    send: query(`{ country(code: "IQ") { ... { ${circle(3)} ... on Country { ${circle(6)} } } } }`),
    expect: refused("TOO_DEEP", "(limit 12)"),
  },
  {
    name: "depth in an operation that is not the one to be executed",
    send: query(`query a { dataset { version } } query b { country(code: "IQ") { ${circle(6)} } }`),
    expect: refused("TOO_DEEP", "(limit 12)"),
  },
  {
    name: "depth in a fragment that nothing spreads",
    send: query(`{ dataset { version } } fragment a on Country { ${circle(7)} }`),
    expect: refused("TOO_DEEP", "(limit 12)"),
  },
  {
    name: "600 inline fragments one in another",
    send: query(`{ ${"... { ".repeat(600)} __typename ${"}".repeat(600)} }`),
    expect: answered,
  },
  {
    name: "660 inline fragments with a type each",
    send: query(`{ ${"... on Query { ".repeat(390)} __typename ${"}".repeat(390)} }`),
    expect: answered,
  },
  {
    name: "a fragment that spreads itself",
    send: query("{ ...a } fragment a on Query { ...a }"),
    expect: refused("FRAGMENT_CYCLE", '"a"'),
  },
  {
    name: "two fragments that spread each other",
    send: query("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"),
    expect: refused("FRAGMENT_CYCLE", "spreads itself"),
  },
  {
    name: "a circle of 49 fragments",
    send: query(`{ ...f0 } ${times(49, (i) => `fragment f${i} on Query { ...f${(i + 1) % 49} }`)}`),
    expect: refused("FRAGMENT_CYCLE", "spreads itself"),
  },
  {
    name: "a circle that no operation reaches",
    send: query(
      "{ dataset { version } } fragment a on Query { dataset { ...b } } fragment b on Dataset { ...c } fragment c on Dataset { ...b }",
    ),
    expect: refused("FRAGMENT_CYCLE", "spreads itself"),
  },
  {
    name: "a circle through fields",
    send: query(`{ country(code: "IQ") { ...a } } fragment a on Party { ties { parties { ...a } } }`),
    expect: refused("FRAGMENT_CYCLE", "spreads itself"),
  },
  {
    name: "a bomb: 40 fragments, each of which spreads the next twice",
    send: query(
      `{ ...f0 } ${times(40, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f40 on Query { __typename }`,
    ),
    expect: refused("TOO_MANY_SELECTIONS", "(limit 1,000)"),
  },
  {
    name: "a bomb of ten to the power of twelve",
    send: query(
      `{ ...f0 } ${times(12, (i) => `fragment f${i} on Query { ${times(10, () => `...f${i + 1}`)} }`)} fragment f12 on Query { __typename }`,
    ),
    expect: refused("TOO_MANY_SELECTIONS", "(limit 1,000)"),
  },
  {
    name: "a bomb that no operation reaches",
    send: query(
      `{ __typename } ${times(30, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f30 on Query { __typename }`,
    ),
    expect: refused("TOO_MANY_SELECTIONS", "(limit 1,000)"),
  },
  {
    name: "1,001 selections in one operation of many",
    send: query(times(11, (i) => `query q${i} { ${times(92, () => "__typename")} }`)),
    expect: refused("TOO_MANY_SELECTIONS", "1,012"),
  },
  {
    name: "51 fragments",
    send: query(`{ ${times(51, (i) => `...f${i}`)} } ${times(51, (i) => `fragment f${i} on Query { __typename }`)}`),
    expect: refused("TOO_MANY_FRAGMENTS", "51 fragments (limit 50)"),
  },
  {
    name: "two fragments with one name, the second a bomb",
    send: query(
      `{ ...a } fragment a on Query { __typename } fragment a on Query { ${times(900, () => "__typename")} }`,
    ),
    expect: invalid(/two fragments named "a"/),
  },
  {
    name: "a spread of a fragment that is not there",
    send: query("{ ...nowhere }"),
    expect: invalid(/Unknown fragment/),
  },
  {
    name: "fragments named like what objects inherit",
    send: query(
      "{ ...constructor ...__proto__ ...toString } fragment constructor on Query { __typename } fragment __proto__ on Query { __typename } fragment toString on Query { __typename }",
    ),
    expect: answered,
  },
  {
    name: "31 aliases",
    send: query(`{ ${times(10, (i) => `d${i}: dataset { a: version b: version }`)} d: dataset { version } }`),
    expect: refused("TOO_MANY_ALIASES", "31 aliases (limit 30)"),
  },
  { name: "30 aliases", send: query(`{ dataset { ${times(30, (i) => `a${i}: version`)} } }`), expect: answered },
  {
    name: "aliases multiplied by a fragment",
    send: query(
      `{ ${times(8, (i) => `d${i}: dataset { ...a }`)} } fragment a on Dataset { a: version b: version c: version }`,
    ),
    expect: refused("TOO_MANY_ALIASES", "32 aliases"),
  },
  {
    name: "aliases named like what objects inherit",
    send: query(
      "{ constructor: dataset { version } __proto__: dataset { version } hasOwnProperty: dataset { version } toString: dataset { toJSON: version then: version } }",
    ),
    expect: answered,
  },
  {
    name: "21 root fields",
    send: query(`{ ${times(21, (i) => `d${i}: dataset { version }`)} }`),
    expect: refused("TOO_MANY_ROOT_FIELDS", "21 root fields (limit 20)"),
  },
  {
    name: "__typename 21 times",
    send: query(`{ ${times(21, () => "__typename")} }`),
    expect: refused("TOO_MANY_ROOT_FIELDS", "21"),
  },
  {
    name: "20 root fields and a __typename in a fragment",
    send: query(
      `{ ${times(20, (i) => `d${i}: dataset { version }`)} ...a } fragment a on Query { ... { __typename } }`,
    ),
    expect: refused("TOO_MANY_ROOT_FIELDS", "21"),
  },
  {
    name: "a field 900 times",
    send: query(`{ dataset { ${times(900, () => "version")} } }`),
    expect: refused("TOO_MANY_DUPLICATES", "dataset.version is selected 900 times"),
  },
  {
    name: "a field with arguments 31 times",
    send: query(`{ topics { ${times(31, () => "label(language: AR)")} } }`),
    expect: refused("TOO_MANY_DUPLICATES", "31 times"),
  },
  {
    name: "a field repeated by fragments",
    send: query(`{ dataset { ${times(40, () => "...a")} } } fragment a on Dataset { version }`),
    expect: refused("TOO_MANY_DUPLICATES", "40 times"),
  },
  {
    name: "overlapping fields, each with fields that overlap",
    send: query(`{ ${times(20, () => `meetings { nodes { ${times(10, () => "title")} } }`)} }`),
    expect: refused("TOO_MANY_DUPLICATES", "200 times"),
  },
  {
    name: "overlapping fields that conflict",
    send: query(`{ dataset { ${times(15, () => "a: version a: digest")} } }`),
    expect: invalid(/conflict/),
  },
  {
    name: "overlapping fields through pairs of fragments",
    send: query(
      `{ meetings(first: 1) { nodes { ${times(29, (i) => `...f${i}`)} } } } ${times(29, (i) => `fragment f${i} on Meeting { title slug participants { label role official { slug name } } topics { slug label } }`)}`,
    ),
    expect: answered,
  },
  {
    name: "six directives in a place",
    send: query(`{ dataset ${times(6, () => "@skip(if: false)")} { version } }`),
    expect: refused("TOO_MANY_DIRECTIVES", "dataset has 6 directives (limit 5)"),
  },
  {
    name: "900 directives that there are not",
    send: query(`{ dataset ${times(900, (i) => `@d${i}`)} { version } }`),
    expect: refused("TOO_MANY_DIRECTIVES", "900"),
  },
  {
    name: "directives on an operation",
    send: query(`query q ${times(9, (i) => `@d${i}`)} { dataset { version } }`),
    expect: refused("TOO_MANY_DIRECTIVES", "q has 9 directives"),
  },
  {
    name: "directives on a variable",
    send: query(`query q($v: Int ${times(9, (i) => `@d${i}`)}) { meetings(first: $v) { totalCount } }`),
    expect: refused("TOO_MANY_DIRECTIVES", "$v has 9 directives"),
  },
  {
    name: "directives on a spread",
    send: query(`{ ...a ${times(9, () => "@include(if: true)")} } fragment a on Query { __typename }`),
    expect: refused("TOO_MANY_DIRECTIVES", "...a has 9 directives"),
  },
  {
    name: "a directive twice where it may stand once",
    send: query("{ dataset @skip(if: false) @skip(if: false) { version } }"),
    expect: invalid(/can only be used once/),
  },
  { name: "@defer", send: query("{ ... @defer { dataset { version } } }"), expect: invalid(/Unknown directive/) },
  {
    name: "introspection in circles",
    send: query(
      "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }",
    ),
    expect: refused("TOO_DEEP", "more than 2 levels deep in one another. Ask for the inner types"),
  },
  {
    name: "introspection in circles, through fragments",
    send: query(
      "{ __schema { types { ...t } } } fragment t on __Type { fields { type { ...u } } } fragment u on __Type { fields { type { ...v } } } fragment v on __Type { fields { type { name } } }",
    ),
    expect: refused("TOO_DEEP", "more than 2 levels deep in one another. Ask for the inner types"),
  },
  {
    name: "introspection in circles of possible types",
    send: query(
      `{ __type(name: "Node") { possibleTypes { interfaces { possibleTypes { interfaces { possibleTypes { name } } } } } } }`,
    ),
    expect: refused("TOO_DEEP", "more than 2 levels deep in one another. Ask for the inner types"),
  },
  {
    name: "the whole introspection 20 times",
    send: query(
      `{ ${times(20, (i) => `s${i}: __schema { types { name fields { name args { name type { name } } type { name } } } }`)} }`,
    ),
    expect: refused("TOO_COSTLY", /limit 5,000/),
  },
  {
    name: "ofType 600 deep",
    send: query(`{ __schema { types { ${"ofType { ".repeat(600)} name ${"}".repeat(600)} } } }`),
    expect: answered,
  },
  { name: "an unclosed document", send: query("{ dataset { version "), expect: unread },
  { name: "an empty document", send: query(" "), expect: unread },
  {
    name: "only a fragment",
    send: query("fragment a on Query { __typename }"),
    expect: { status: 400, code: "GRAPHQL_VALIDATION_FAILED" },
  },
  {
    name: "a schema for a document",
    send: query("type Query { a: Int } extend type Query { b: Int }"),
    expect: { status: 400, code: "GRAPHQL_VALIDATION_FAILED" },
  },
  {
    name: "280 operations",
    send: query(times(280, (i) => `query q${i} { __typename }`)),
    expect: { status: 400, code: "OPERATION_RESOLUTION_FAILURE" },
  },
  {
    name: "400 variables that nothing uses",
    send: query(`query (${times(390, (i) => `$v${i}: Int`)}) { dataset { version } }`),
    expect: invalid(/is never used/),
  },
  {
    name: "a variable 390 times",
    send: query(`query (${times(390, () => "$v: Int")}) { dataset { version } }`),
    expect: invalid(/only one variable named/),
  },
  {
    name: "400 unknown arguments",
    send: query(`{ meetings(${times(400, (i) => `a${i}: 1`)}) { totalCount } }`),
    expect: invalid(/Unknown argument/),
  },
  {
    name: "a mutation",
    send: query("mutation { delete }"),
    expect: refused("MUTATIONS_NOT_SUPPORTED", "Send a query"),
  },
  {
    name: "a mutation beside the query that is executed",
    send: post({ query: "query a { dataset { version } } mutation b { __typename }", operationName: "a" }),
    expect: refused("MUTATIONS_NOT_SUPPORTED", "Send a query"),
  },
  {
    name: "a subscription beside the query that is executed",
    send: post({ query: "query a { dataset { version } } subscription b { __typename }", operationName: "a" }),
    expect: refused("SUBSCRIPTIONS_NOT_SUPPORTED", "Send a query"),
  },
  {
    name: "a subscription",
    send: query("subscription { meetings { totalCount } }"),
    expect: refused("SUBSCRIPTIONS_NOT_SUPPORTED", "Send a query"),
  },
];
