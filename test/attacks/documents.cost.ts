import { type Attack, query } from "./harness";
import { times } from "./documents.shape";

const answered = { status: 200, code: null };
const tooCostly = (says: string | RegExp) => ({ status: 400, code: "TOO_COSTLY", says });
const pages = "officials(first: $n) { nodes { meetings(first: $n) { nodes { slug } } } }";

/** Operations that would make much work, however they say how much. */
export const costs: Attack[] = [
  {
    name: "pages in pages",
    send: query("{ officials(first: 100) { nodes { meetings(first: 100) { nodes { slug } } } } }"),
    expect: tooCostly("officials.nodes.meetings.nodes"),
  },
  {
    name: "pages in pages from the end",
    send: query("{ officials(last: 100) { nodes { meetings(last: 100) { nodes { slug } } } } }"),
    expect: tooCostly(/passes with last: \d+ at officials/),
  },
  {
    name: "pages in pages by variables",
    send: query(`query ($n: Int) { ${pages} }`, { n: 100 }),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "pages in pages by a variable's default",
    send: query(`query ($n: Int = 100) { ${pages} }`),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "pages in pages by the API's default",
    send: query(
      "{ officials { nodes { meetings { nodes { participants { official { meetings { nodes { slug } } } } } } } } }",
    ),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "pages in pages through edges",
    send: query("{ officials(first: 100) { edges { node { meetings(first: 100) { edges { node { slug } } } } } } }"),
    expect: tooCostly("officials.edges.node.meetings.edges"),
  },
  {
    name: "pages in pages through fragments",
    send: query(
      "{ officials(first: 100) { ...a } } fragment a on OfficialConnection { nodes { ...b } } fragment b on Official { meetings(first: 100) { nodes { slug } } }",
    ),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "pages in pages through inline fragments on an interface",
    send: query(
      '{ nodes(ids: ["country/IQ"]) { ... on Party { meetings(first: 100) { nodes { participants { official { meetings(first: 100) { nodes { slug } } } } } } } } }',
    ),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "pages in pages that aliases make many",
    send: query(
      `{ officials(first: 20) { nodes { ${times(5, (i) => `m${i}: meetings(first: 50) { nodes { slug } }`)} } } }`,
    ),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "a cheap operation beside a dear one",
    send: query(
      "query a { officials(first: 100) { nodes { meetings(first: 100) { nodes { slug } } } } } query b { dataset { version } }",
    ),
    expect: { status: 400, code: "OPERATION_RESOLUTION_FAILURE" },
  },
  {
    name: "pages in pages that a variable leaves in",
    send: query(
      `query ($n: Int, $all: Boolean!) { officials(first: $n) { nodes { slug meetings(first: $n) @include(if: $all) { nodes { slug } } } } }`,
      { n: 100, all: true },
    ),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "pages in pages that a variable leaves out",
    send: query(
      `query ($n: Int, $all: Boolean!) { officials(first: $n) { nodes { slug meetings(first: $n) @include(if: $all) { nodes { slug } } } } }`,
      { n: 100, all: false },
    ),
    expect: answered,
  },
  {
    name: "lists without pages in lists without pages",
    send: query("{ topics { narrower { narrower { narrower { narrower { slug } } } } } }"),
    expect: answered,
  },
  {
    name: "the evidence of a hundred records",
    send: query("query ($i: [ID!]!) { nodes(ids: $i) { ... on Meeting { citations { note source { title } } } } }", {
      i: Array(100).fill("meeting/a"),
    }),
    expect: tooCostly("nodes.citations"),
  },
  {
    name: "the network with every meeting of every tie",
    send: query("{ ties(first: 100) { meetings(first: 100) { nodes { slug } } topics { label } } }"),
    expect: tooCostly("ties.meetings.nodes"),
  },
  {
    name: "thirty groupings of each party's meetings",
    send: query(
      `{ parties(first: 15) { nodes { ... on Country { meetings { ${times(30, (i) => `g${i}: groupBy(field: TOPIC, first: 100) { label }`)} } } } } }`,
    ),
    expect: tooCostly("parties.nodes.meetings"),
  },
  {
    name: "a filter of a hundred values for twenty lists",
    send: query(
      `query ($f: MeetingFilter) { ${times(20, (i) => `m${i}: meetings(filter: $f) { totalCount nodes { slug } groupBy(field: TOPIC) { key } }`)} }`,
      { f: { party: { all: Array(100).fill("EG") } } },
    ),
    expect: tooCostly("(limit 5,000)"),
  },
  {
    name: "a filter of a hundred values for the meetings of every tie",
    send: query(
      "query ($f: MeetingFilter) { ties(first: 50, filter: $f) { topics { key } meetings(first: 1) { totalCount } } }",
      { f: { party: { none: Array(100).fill("EG") } } },
    ),
    expect: answered,
  },
  {
    name: "counterparts of counterparts of counterparts",
    send: query(
      "{ officials(first: 50) { nodes { counterparts(first: 50) { official { counterparts(first: 50) { official { name } } } } } } }",
    ),
    expect: tooCostly("counterparts.official.counterparts"),
  },
  {
    name: "every description of every argument, twenty times",
    send: query(
      `{ ${times(20, (i) => `t${i}: __type(name: "Country") { fields { description args { description defaultValue type { name } } } }`)} }`,
    ),
    expect: tooCostly("fields.args"),
  },
  {
    name: "every possible type's fields, twenty times",
    send: query(
      `{ ${times(20, (i) => `t${i}: __type(name: "Node") { possibleTypes { fields { name args { name } } } }`)} }`,
    ),
    expect: tooCostly("possibleTypes.fields"),
  },
  {
    name: "a page of the wrong kind beside a dear one",
    send: query("query ($n: Int, $m: Int) { officials(first: $n) { nodes { meetings(first: $m) { totalCount } } } }", {
      n: 100,
      m: "many",
    }),
    expect: { status: 400, code: "BAD_USER_INPUT" },
  },
];
