import { type Attack, post, query, send } from "./harness";
import { times } from "./documents.shape";

const refused = (code: string, says: string | RegExp) => ({ status: 400, code, says });
const badInput = (says: string | RegExp) => refused("BAD_USER_INPUT", says);
const answered = { status: 200, code: null };
const nested = (depth: number): object => (depth === 0 ? { kind: ["TALKS"] } : { and: [nested(depth - 1)] });
const deepArray = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
const search = "query ($f: MeetingFilter) { meetings(filter: $f) { totalCount } }";
const raw =
  (body: string): Attack["send"] =>
  (target) =>
    send(target, "POST", "/graphql", { "content-type": "application/json" }, body);
const party = (value: string) => query("query ($c: String!) { country(code: $c) { name } }", { c: value });

/** Arguments and variables that are huge, deep, of the wrong kind, or meant for someone else than this API. */
export const values: Attack[] = [
  {
    name: "a string of 101 characters",
    send: query(`{ meeting(slug: "${"a".repeat(101)}") { title } }`),
    expect: badInput("slug: 101 characters are more than 100"),
  },
  {
    name: "a string of 100 characters outside the BMP",
    send: query(`{ meeting(slug: "${"😀".repeat(100)}") { title } }`),
    expect: answered,
  },
  {
    name: "a string of 90 KB in a variable",
    send: party("a".repeat(90_000)),
    expect: badInput("code: 90,000 characters"),
  },
  {
    name: "a block string of 101 characters",
    send: query(`{ meeting(slug: """${"a".repeat(101)}""") { title } }`),
    expect: badInput("slug: 101"),
  },
  {
    name: "a long string as a variable's default",
    send: query(`query ($s: String! = "${"a".repeat(101)}") { meeting(slug: $s) { title } }`),
    expect: badInput("slug: 101"),
  },
  {
    name: "a long string in a filter",
    send: query(search, { f: { party: { any: ["IQ", "x".repeat(101)] } } }),
    expect: badInput("filter.party.any[1]: 101"),
  },
  {
    name: "a long string in a filter in a filter",
    send: query(`{ meetings(filter: { or: [{ not: { topic: { none: ["${"x".repeat(101)}"] } } }] }) { totalCount } }`),
    expect: badInput("filter.or[0].not.topic.none[0]: 101"),
  },
  { name: "a long id", send: query(`{ node(id: "${"a".repeat(101)}") { id } }`), expect: badInput("id: 101") },
  {
    name: "an id of 5,000 digits",
    send: query(`{ node(id: ${"9".repeat(5_000)}) { id } }`),
    expect: badInput("id: 5,000 characters are more than 100"),
  },
  {
    name: "an id of 5,000 digits as a variable's default",
    send: query(`query ($i: ID! = ${"9".repeat(5_000)}) { node(id: $i) { id } }`),
    expect: badInput("id: 5,000 characters are more than 100"),
  },
  {
    name: "an id of 101 digits in a list that is a variable's default",
    send: query(`query ($i: [ID!]! = [1, ${"9".repeat(101)}]) { nodes(ids: $i) { id } }`),
    expect: badInput("ids[1]: 101 characters are more than 100"),
  },
  { name: "an id that is a number", send: query("{ node(id: 12345678901234567890) { id } }"), expect: answered },
  {
    name: "a long id in a list",
    send: query("query ($i: [ID!]!) { nodes(ids: $i) { id } }", { i: ["country/IQ", "a".repeat(200)] }),
    expect: badInput("ids[1]: 200"),
  },
  {
    name: "a cursor of 1,001 characters",
    send: query(`{ meetings(after: "${"a".repeat(1001)}") { totalCount } }`),
    expect: badInput("after: 1,001"),
  },
  {
    name: "a cursor that is none",
    send: query(`{ meetings(after: "bm90aGluZw") { nodes { slug } } }`),
    expect: badInput(/^after: this is no cursor/),
  },
  {
    name: "101 ids",
    send: query(`{ nodes(ids: [${times(101, () => '"country/IQ"')}]) { id } }`),
    expect: badInput("ids: 101 ids are more than 100"),
  },
  {
    name: "a list literal of 1,900 ids",
    send: query(`{ nodes(ids: [${times(1900, () => '"a"')}]) { id } }`),
    expect: badInput("ids: 1,900 ids are more than 100"),
  },
  {
    name: "20,000 ids in a variable",
    send: query("query ($i: [ID!]!) { nodes(ids: $i) { id } }", { i: Array(20_000).fill("a") }),
    expect: badInput("ids: 20,000 ids are more than 100"),
  },
  {
    name: "20,000 wrong enum values in a variable",
    send: query(search, { f: { kind: Array(20_000).fill("x") } }),
    expect: badInput("filter.kind: 20,000 values are more than 100"),
  },
  {
    name: "1,000 wrong enum values in a variable",
    send: query(search, { f: { kind: Array(1_000).fill("x") } }),
    expect: badInput("filter.kind: 1,000 values are more than 100"),
  },
  {
    name: "100 wrong enum values in a variable",
    send: query(search, { f: { kind: Array(100).fill("x") } }),
    expect: badInput(/does not exist in "MeetingKind"/),
  },
  {
    name: "900 types to search for",
    send: query(`{ search(query: "a", types: [${times(900, () => "MEETING")}]) { totalCount } }`),
    expect: badInput("types: 900 values are more than 100"),
  },
  {
    name: "101 types to search for, in a variable's default",
    send: query(
      `query ($t: [SearchType!] = [${times(101, () => "MEETING")}]) { search(query: "a", types: $t) { totalCount } }`,
    ),
    expect: badInput("types: 101 values are more than 100"),
  },
  {
    name: "101 filters in a filter",
    send: query(search, { f: { not: { or: Array(101).fill({}) } } }),
    expect: badInput("filter.not.or: 101 values are more than 100"),
  },
  {
    name: "101 values in a filter",
    send: query(search, { f: { party: { none: Array(101).fill("IQ") } } }),
    expect: badInput("101 values are more than 100"),
  },
  {
    name: "a hundred values in each of two filters of one",
    send: query(search, { f: { party: { none: Array(60).fill("IQ") }, topic: { none: Array(60).fill("a") } } }),
    expect: badInput("120 values in all"),
  },
  { name: "a filter five deep", send: query(search, { f: nested(5) }), expect: badInput("more than 4 deep") },
  { name: "a filter four deep", send: query(search, { f: nested(4) }), expect: answered },
  {
    name: "a filter 3,000 deep",
    send: raw(
      `{"query":${JSON.stringify(search)},"variables":{"f":${'{"and":['.repeat(3_000)}{}${"]}".repeat(3_000)}}}`,
    ),
    expect: refused("VALUE_TOO_DEEP", "$f has more than 16 levels of lists and objects"),
  },
  {
    name: "a filter 100 deep in the document",
    send: query(`{ meetings(filter: ${"{ not: ".repeat(100)} {} ${"}".repeat(100)}) { totalCount } }`),
    expect: refused("VALUE_TOO_DEEP", "meetings(filter) has 101 levels of lists and objects"),
  },
  {
    name: "an array 40,000 deep in a variable",
    send: raw(`{"query":"query ($i: [ID!]!) { nodes(ids: $i) { id } }","variables":{"i":${deepArray(40_000)}}}`),
    expect: refused("VALUE_TOO_DEEP", "more than 16 levels"),
  },
  {
    name: "an array 40,000 deep in a variable that is not declared",
    send: raw(`{"query":"{ dataset { version } }","variables":{"i":${deepArray(40_000)}}}`),
    expect: answered,
  },
  {
    name: "a list 900 deep in the document",
    send: query(`{ nodes(ids: ${deepArray(900)}) { id } }`),
    expect: refused("VALUE_TOO_DEEP", "900 levels"),
  },
  {
    name: "a list 900 deep for a directive of a field",
    send: query(`{ __typename @include(if: ${deepArray(900)}) }`),
    expect: refused("VALUE_TOO_DEEP", "__typename @include(if) has 900 levels of lists and objects (limit 16)"),
  },
  {
    name: "a list 900 deep for a directive of a fragment that is spread",
    send: query(`{ ...a @skip(if: ${deepArray(900)}) } fragment a on Query { __typename }`),
    expect: refused("VALUE_TOO_DEEP", "...a @skip(if) has 900 levels of lists and objects"),
  },
  {
    name: "a list 400 deep for a directive that there is not, of a variable",
    send: query(`query ($f: MeetingFilter @a(b: ${deepArray(400)})) { meetings(filter: $f) { totalCount } }`),
    expect: refused("VALUE_TOO_DEEP", "$f @a(b) has 400 levels of lists and objects"),
  },
  {
    name: "a list 400 deep as a variable's default",
    send: query(`query ($f: MeetingFilter = ${deepArray(400)}) { meetings(filter: $f) { totalCount } }`),
    expect: refused("VALUE_TOO_DEEP", "the default of $f has 400 levels of lists and objects"),
  },
  {
    name: "an array 40,000 deep for extensions",
    send: raw(`{"query":"{ dataset { version } }","extensions":${deepArray(40_000)}}`),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "a page of 101",
    send: query("{ meetings(first: 101) { nodes { slug } } }"),
    expect: badInput("first: 101 is not from 0 to 100"),
  },
  {
    name: "a page of 0",
    send: query("{ meetings(first: 0) { nodes { slug } } }"),
    expect: { status: 200, code: null },
  },
  {
    name: "a page of -1 from the end",
    send: query("{ meetings(last: -1) { nodes { slug } } }"),
    expect: badInput("last: -1"),
  },
  {
    name: "a page of 101 in a variable",
    send: query("query ($n: Int) { officials(first: $n) { nodes { slug } } }", { n: 101 }),
    expect: badInput("first: 101"),
  },
  {
    name: "a page of 101 by default",
    send: query("query ($n: Int = 101) { officials(first: $n) { nodes { slug } } }"),
    expect: badInput("first: 101"),
  },
  {
    name: "a nested page of 1,000",
    send: query("{ officials(first: 1) { nodes { meetings(first: 1000) { nodes { slug } } } } }"),
    expect: badInput("first: 1000"),
  },
  {
    name: "both ends of a list at once",
    send: query("{ meetings(first: 1, last: 1) { nodes { slug } } }"),
    expect: badInput("first, last"),
  },
  { name: "1,000 ties", send: query("{ ties(first: 1000) { meetingCount } }"), expect: badInput("first: 1000") },
  {
    name: "1,000 counterparts of every official",
    send: query("{ officials { nodes { counterparts(first: 1000) { meetingCount } } } }"),
    expect: badInput("first: 1000"),
  },
  {
    name: "a page past 32 bits",
    send: query("{ meetings(first: 2147483648) { nodes { slug } } }"),
    expect: refused("GRAPHQL_VALIDATION_FAILED", /32-bit/),
  },
  {
    name: "a page of 80,000 digits",
    send: query(`{ meetings(first: ${"9".repeat(80_000)}) { nodes { slug } } }`),
    expect: refused("GRAPHQL_VALIDATION_FAILED", /32-bit/),
  },
  {
    name: "a page past 64 bits in a variable",
    send: raw(
      `{"query":"query ($n: Int) { meetings(first: $n) { totalCount } }","variables":{"n":99999999999999999999}}`,
    ),
    expect: badInput(/32-bit/),
  },
  {
    name: "a page of 1e400",
    send: raw(`{"query":"query ($n: Int) { meetings(first: $n) { totalCount } }","variables":{"n":1e400}}`),
    expect: badInput(/\$n/),
  },
  {
    name: "a page of one and a half",
    send: query("query ($n: Int) { meetings(first: $n) { totalCount } }", { n: 1.5 }),
    expect: badInput(/non-integer/),
  },
  {
    name: "a text for a page",
    send: query("query ($n: Int) { meetings(first: $n) { totalCount } }", { n: "1; DROP TABLE meeting" }),
    expect: badInput(/\$n/),
  },
  {
    name: "an object for a page",
    send: query("query ($n: Int) { meetings(first: $n) { totalCount } }", { n: { $gt: 0 } }),
    expect: badInput(/\$n/),
  },
  {
    name: "a list for a text",
    send: query("query ($c: String!) { country(code: $c) { name } }", { c: ["IQ"] }),
    expect: badInput(/\$c/),
  },
  {
    name: "nothing for what is required",
    send: query("query ($c: String!) { country(code: $c) { name } }"),
    expect: badInput(/required type/),
  },
  {
    name: "null for what is required",
    send: query("query ($c: String!) { country(code: $c) { name } }", { c: null }),
    expect: badInput(/non-null/),
  },
  ...[
    ["an argument", `query ($v: String = "a") { meeting(slug: $v) { id } }`],
    ["an argument with a default", "query ($v: Language) { meetings { nodes { title(language: $v) } } }"],
    [
      "an argument, in a fragment",
      "query ($v: Language = AR) { ...f } fragment f on Query { topics { label(language: $v) } }",
    ],
    ["an enum", "query ($v: MeetingGroupField = YEAR) { meetings { groupBy(field: $v) { key } } }"],
    ["@include", "query ($v: Boolean = true) { topics { slug @include(if: $v) } }"],
    ["@skip", "query ($v: Boolean = true) { ... @skip(if: $v) { topics { slug } } }"],
    ["a list", `query ($v: [ID!] = ["a"]) { nodes(ids: $v) { id } }`],
    ["a value of a list", `query ($v: ID = "a") { nodes(ids: [$v]) { id } }`],
    [
      "a value of a list in a filter",
      `query ($v: String = "a") { meetings(filter: { party: { any: [$v] } }) { totalCount } }`,
    ],
    [
      "a field of a filter",
      "query ($v: DateMatch = WITHIN) { meetings(filter: { date: { match: $v } }) { totalCount } }",
    ],
    [
      "a field of an order",
      "query ($v: OrderDirection) { meetings(orderBy: { field: DATE, direction: $v }) { totalCount } }",
    ],
  ].map(([where, document]) => ({
    name: `null for a variable with a default, in ${where}`,
    send: query(document!, { v: null }),
    expect: badInput(/^\$v: it is null, and used where \[?\w+!?\]?! is needed/),
  })),
  {
    name: "a variable whose default is null, where null cannot be",
    send: query("query ($v: Language = null) { meetings(first: 1) { nodes { title(language: $v) } } }"),
    expect: badInput("$v: it is null, and used where Language! is needed"),
  },
  {
    name: "null for a variable with a default where null may be",
    send: query("query ($v: Int = 5) { meetings(first: $v) { totalCount } }", { v: null }),
    expect: answered,
  },
  { name: "a quote and a comment of SQL", send: party("IQ' OR 1=1 --"), expect: answered },
  { name: "a UNION", send: party("IQ' UNION SELECT sql FROM sqlite_master --"), expect: answered },
  {
    name: "a second statement in a filter",
    send: query(search, { f: { party: { any: ["IQ'); DROP TABLE meeting; --"] } } }),
    expect: answered,
  },
  { name: "JSON in a filter's value", send: query(search, { f: { topic: { any: ['"],["a"]'] } } }), expect: answered },
  {
    name: "an id that leads out of its folder",
    send: query('{ node(id: "../../etc/passwd") { id } }'),
    expect: answered,
  },
  {
    name: "an id of a type that is not there",
    send: query('{ node(id: "constructor/prototype") { id } }'),
    expect: answered,
  },
  { name: "NUL in a text", send: party("I\0Q"), expect: answered },
  {
    name: "half of a surrogate pair in a text",
    send: raw('{"query":"query ($c: String!) { country(code: $c) { name } }","variables":{"c":"\\ud800"}}'),
    expect: answered,
  },
  { name: "right-to-left overrides and combining marks", send: party("‮IQ‏" + "́".repeat(80)), expect: answered },
  { name: "LIKE's wild cards", send: party("%_%_%_%_%"), expect: answered },
  { name: "a regular expression that explodes", send: party(`${"a".repeat(90)}!(a+)+$`), expect: answered },
  {
    name: "__proto__ in an input object",
    send: raw(`{"query":${JSON.stringify(search)},"variables":{"f":{"__proto__":{"kind":["TALKS"]}}}}`),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "constructor in an input object",
    send: query(search, { f: { constructor: { prototype: { a: 1 } } } }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "toString in an input object",
    send: query(search, { f: { toString: 1 } }),
    expect: badInput(/not defined by type/),
  },
  {
    name: "a variable named like what objects inherit",
    send: query(
      "query ($constructor: Int, $hasOwnProperty: Int) { meetings(first: $constructor, last: $hasOwnProperty) { totalCount } }",
      { hasOwnProperty: 5 },
    ),
    expect: answered,
  },
  {
    name: "a day that there is not",
    send: query(`{ meetings(filter: { date: { from: "2021-02-30" } }) { totalCount } }`),
    expect: { status: 400, code: "BAD_USER_INPUT" },
  },
  {
    name: "days the wrong way round",
    send: query(`{ meetings(filter: { date: { from: "2021-02-02", to: "2021-02-01" } }) { totalCount } }`),
    expect: badInput("from 2021-02-02 is after to 2021-02-01"),
  },
  {
    name: "variables that are a list",
    send: post({ query: "{ dataset { version } }", variables: [1] }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "variables that are a text",
    send: post({ query: "{ dataset { version } }", variables: "{}" }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "a document that is an object",
    send: post({ query: { kind: "Document", definitions: [] } }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "an operation's name that is an object",
    send: post({ query: "{ dataset { version } }", operationName: {} }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "an operation that is not in the document",
    send: post({ query: "query a { dataset { version } }", operationName: "__proto__" }),
    expect: { status: 400, code: "OPERATION_RESOLUTION_FAILURE" },
  },
  {
    name: "a batch",
    send: post([{ query: "{ dataset { version } }" }, { query: "{ topics { slug } }" }]),
    expect: refused("BATCHES_NOT_SUPPORTED", "one operation a request"),
  },
  {
    name: "a batch of 3,000",
    send: post(Array(3_000).fill({ query: "{ a }" })),
    expect: refused("BATCHES_NOT_SUPPORTED", "one operation a request"),
  },
  { name: "an empty batch", send: post([]), expect: refused("BATCHES_NOT_SUPPORTED", "one operation a request") },
  {
    name: "an upload",
    send: (target) =>
      send(
        target,
        "POST",
        "/graphql",
        { "content-type": "multipart/form-data; boundary=x" },
        '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--\r\n',
      ),
    expect: { status: 415, code: "UNSUPPORTED_MEDIA_TYPE" },
  },
];
