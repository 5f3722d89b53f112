import { getIntrospectionQuery } from "graphql";
import type { Passes } from "./passes";

/** A document that makes as much work of one kind as the limits allow, or a little more. */
interface Document {
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

/** Documents written by hand, each after a weakness: much to read, to validate, to look up, or to write. */
export function worstDocuments(passes: Passes): Document[] {
  const documents: Document[] = [];
  const add = (name: string, query: string, variables?: Document["variables"]) =>
    documents.push({ name, query, variables });
  // As many of something as the limit on the cost lets pass, so that it is near the limit whatever the prices are.
  const addMost = (name: string, most: number, make: (count: number) => [string, Document["variables"]?]) => {
    let count = most;
    while (count > 1 && !passes(...make(count))) count--;
    add(`${name} x${count}`, ...make(count));
  };
  for (const f of [19, 60, 100]) add(`citations x${f}`, `{meetings(first:${f}){nodes{citations{field}}}}`);
  addMost("citations wide", 30, (n) => [
    `{meetings(first:19){nodes{citations{field basis part paragraphs ${times(n, (i) => `a${i}:field`)}}}}}`,
  ]);
  addMost("citations notes", 8, (n) => [`{meetings(first:19){nodes{citations{${times(n, (i) => `a${i}:note`)}}}}}`]);
  add(
    "citations source",
    `{meetings(first:19){nodes{citations{field source{slug title kind language sha256 url publisher}}}}}`,
  );
  const ids = (count: number) => ({ ids: Array(count).fill("meeting/momeni-shammari-tehran-2024") });
  const byIds =
    (selection: string) =>
    (n: number): [string, Document["variables"]] => [
      `query($ids:[ID!]!){nodes(ids:$ids){...on Meeting{${selection}}}}`,
      ids(n),
    ];
  addMost("nodes big", 100, byIds("citations{field}"));
  addMost("nodes big notes", 100, byIds("citations{note}"));
  addMost("meeting big", 20, (n) => [
    `{${times(n, (i) => `m${i}:meeting(slug:"momeni-shammari-tehran-2024"){citations{field note source{slug title}}statements{text citations{field note}}participants{label citations{field}}}`)}}`,
  ]);
  add(
    "titles",
    `{meetings(first:19){nodes{${times(30, (i) => `a${i}:title`)} participants{${""}label official{name} position{title} party{name}} topics{label} statements{text}}}}`,
  );
  add(
    "chain",
    `{meetings(first:4){nodes{participants{official{meetings(first:4){nodes{participants{official{meetings(first:2){nodes{title}}}}}}}}}}}`,
  );
  add(
    "chain2",
    `{officials(first:10){nodes{counterparts(first:5){official{counterparts(first:5){official{counterparts(first:3){official{name}}}}}}}}}`,
  );
  const addFiltered = (name: string, condition: object) =>
    addMost(name, 100, (n) => [
      `query($f:MeetingFilter){${times(20, (i) => `t${i}:meetings(first:20,filter:$f){totalCount nodes{slug title}}`)}}`,
      { f: { and: Array(n).fill(condition) } },
    ]);
  addFiltered("20 lists, parties", { party: { any: ["IQ"] } });
  addFiltered("20 lists, topics", { topic: { any: ["security-cooperation"] } });
  addFiltered("20 lists, dates", { date: { from: "2015-01-01", to: "2026-01-01" } });
  addFiltered("20 lists, nots", { not: { not: { date: { from: "2030-01-01" } } } });
  const upAndDown = (pairs: number): string =>
    pairs === 0
      ? `slug id ${times(4, (i) => `a${i}:slug`)} ${times(4, (i) => `b${i}:id`)}`
      : `narrower{broader{${upAndDown(pairs - 1)}}}`;
  addMost("topics up and down", 5, (n) => [`{topic(slug:"security-cooperation"){${upAndDown(n)}}}`]);
  const evidence = "citations{field part basis paragraphs note source{slug title}}";
  addMost("one meeting's evidence", 100, byIds(evidence));
  addMost("one meeting's evidence, by aliases", 20, (n) => [
    `{${times(n, (i) => `m${i}:meeting(slug:"momeni-shammari-tehran-2024"){${evidence}}`)}}`,
  ]);
  addMost("one meeting's evidence, by pages of one", 20, (n) => [
    `{${times(n, (i) => `m${i}:meetings(first:1,filter:{source:{any:["mehr-iran-iraq-2024"]}}){nodes{${evidence}}}`)}}`,
  ]);
  addMost("everyone's evidence", 100, (n) => [`{meetings(first:${n}){nodes{${evidence}}}}`]);
  addMost("sources of evidence", 100, byIds("citations{source{published{earliest}}}"));
  addMost("one key on two types", 15, (n) => [
    `{parties(first:15){nodes{${times(n, (i) => `...on Organization{x${i}:meetings(first:1){nodes{slug}}}...on Country{x${i}:meetings(first:19){nodes{slug title}}}`)}}}}`,
  ]);
  addMost("chain statements", 19, (n) => [
    `{meetings(first:${n}){nodes{statements{speaker{statements{meeting{slug title}}}}}}}`,
  ]);
  add("topics meetings", `{topics{meetings(first:10){totalCount nodes{slug title topics{slug}}}}}`);
  add(
    "parties cross",
    `{parties(first:15){nodes{...on Country{meetings(first:10){nodes{parties{code name}}} officials(first:10){nodes{name}} ties(first:10){meetingCount}}}}}`,
  );
  const filter = (i: number) => `{party:{any:["IQ","EG","${i}"]}}`;
  add(
    "30 groupBys",
    `{meetings{${times(30, (i) => `g${i}:groupBy(field:${["YEAR", "MONTH", "PARTY", "HOST", "OFFICIAL", "TOPIC", "KIND", "STATUS", "SOURCE"][i % 9]},first:40){key label count}`)}}}`,
  );
  add(
    "groupBys parents",
    `{parties(first:15){nodes{...on Country{meetings{a:groupBy(field:OFFICIAL,first:20){label}b:groupBy(field:TOPIC,first:20){label}c:groupBy(field:MONTH,first:20){label}}}}}}`,
  );
  const fields = ["OFFICIAL", "TOPIC", "PARTY", "SOURCE", "MONTH", "AGREEMENT"];
  addMost("tables", 30, (n) => [
    `{meetings{${times(n, (i) => `g${i}:groupBy(field:${fields[i % 6]},first:100){key label groupBy(field:${fields[(i + 1) % 6]},first:100){key label count}}`)}}}`,
  ]);
  const nested = (depth: number, field: string): string =>
    `groupBy(field:${field},first:100){key ${depth > 1 ? nested(depth - 1, field) : "count label"}}`;
  for (const [field, most] of Object.entries({ KIND: 8, OFFICIAL: 3, TOPIC: 3, YEAR: 8 }))
    addMost(`tables in tables, ${field}`, most, (n) => [`{meetings{${nested(n, field)}}}`]);
  addMost("tables of a filter by words", 20, (n) => [
    `query($f:MeetingFilter){${times(n, (i) => `t${i}:meetings(filter:$f){groupBy(field:TOPIC,first:20){key groupBy(field:OFFICIAL,first:20){key}}}`)}}`,
    { f: { search: "security", not: { search: "a" } } },
  ]);
  addMost("buckets' meetings", 20, (n) => [
    `{meetings{${times(n, (i) => `g${i}:groupBy(field:${fields[i % 6]},first:100){key meetings(first:3,orderBy:{field:TITLE}){totalCount nodes{slug title}}}`)}}}`,
  ]);
  addMost("statements of parties", 15, (n) => [
    `{parties(first:${n}){nodes{code name statements(first:20){totalCount nodes{slug text about{code} agreements{slug}} groupBy(field:TOPIC,first:50){key label}}}}}`,
  ]);
  addMost("30 lists of statements", 30, (n) => [
    `query($f:StatementFilter){${times(n, (i) => `s${i}:statements(first:100,filter:$f){totalCount nodes{slug} g:groupBy(field:MEETING,first:100){key label}}`)}}`,
    { f: { topic: { any: ["security-cooperation"] }, date: { from: "2010-01-01" } } },
  ]);
  addMost("20 ties", 20, (n) => [
    `{${times(20, (i) => `t${i}:ties(first:${n},filter:${filter(i)}){meetingCount agreementCount parties{name} topics(first:3){label}}`)}}`,
  ]);
  add(
    "ties meetings",
    `{ties(first:23){agreementCount meetings(first:10){totalCount nodes{title}} topics(first:20){label count}}}`,
  );
  add(
    "20 lists filters",
    `{${times(20, (i) => `t${i}:meetings(first:20,filter:${filter(i)}){totalCount nodes{slug title}}`)}}`,
  );
  const values = (n: number) => Array.from({ length: n }, (_, i) => `x${i}`);
  const fatLists = `query($f:MeetingFilter){${times(20, (i) => `t${i}:meetings(first:19,filter:$f){totalCount nodes{slug} ${i % 2 ? "" : `g${i}:groupBy(field:TOPIC){key}`}}`)}}`;
  const fat = (n: number) => ({ f: { party: { all: ["EG"], none: values(n) } } });
  addMost("20 fat none", 99, (n) => [fatLists, fat(n)]);
  addMost("20 fat all", 100, (n) => [fatLists, { f: { party: { all: Array(n).fill("EG") } } }]);
  addMost("20 fat or", 50, (n) => [fatLists, { f: { or: Array(n).fill({ party: { any: ["ZZ"] } }) } }]);
  addMost("20 fat ties", 50, (n) => [
    `query($f:MeetingFilter){${times(20, (i) => `t${i}:ties(first:5,filter:$f){meetingCount topics{key}}`)}}`,
    { f: { or: Array(n).fill({ topic: { none: ["ZZ"] } }) } },
  ]);
  addMost("parents fat", 100, (n) => [
    `query($f:MeetingFilter){parties(first:15){nodes{...on Country{${times(5, (i) => `t${i}:meetings(first:5,filter:$f){totalCount nodes{slug}}`)}}}}}`,
    { f: { party: { all: Array(n).fill("EG") } } },
  ]);
  addMost("search", 20, (n) => [
    `{${times(n, (i) => `s${i}:search(query:"${"abdel ghaffar minister security cooperation egypt iraq ".slice(0, 90)}${i}",first:5){totalCount nodes{...on Meeting{title}}}`)}}`,
  ]);
  addMost("search in Arabic", 20, (n) => [
    `{${times(n, (i) => `s${i}:search(query:"${"وزير الداخلية عبد الغفار مصر العراق ".slice(0, 90)}",first:${i + 1}){totalCount edges{cursor matches{snippet} node{...on Meeting{title}}}}`)}}`,
  ]);
  add("dup 30", `{meetings(first:19){nodes{${times(30, () => "slug title kind status summary id cameoCode")} ${""}}}}`);
  add("dup tree", `{${times(20, () => `meetings(first:5){nodes{${times(14, () => "title slug")}}}`)}}`);
  add(
    "dup nested",
    `{${times(20, () => `meetings(first:5){nodes{participants{label role} topics{label} statements{text}}}`)}}`,
  );
  add(
    "dup nested2",
    `{${times(19, () => `meetings(first:5){nodes{participants{official{meetings(first:2){nodes{title slug}}}}}}`)}}`,
  );
  add(
    "fragments 50",
    `{meetings(first:9){nodes{${times(50, (i) => `...f${i}`)}}}} ${times(50, (i) => `fragment f${i} on Meeting{title slug kind ${i ? `...f${i - 1}` : ""}}`)}`,
  );
  add(
    "fragments 40 spread",
    `{meetings(first:9){nodes{${times(40, (i) => `...f${i}`)}}}} ${times(40, (i) => `fragment f${i} on Meeting{title slug kind status summary participants{label role}}`)}`,
  );
  add(
    "fragments pairs",
    `{meetings(first:9){nodes{${times(29, (i) => `...f${i}`)}}}} ${times(29, (i) => `fragment f${i} on Meeting{title slug participants{label role official{slug name}} topics{slug label}}`)}`,
  );
  add("inline deep", `{${"...{".repeat(600)}__typename${"}".repeat(600)}}`);
  add("unknown 900", `{${times(900, (i) => `u${i}`)}}`);
  add("unknown args", `{meetings(${times(400, (i) => `u${i}:1`)}){nodes{title}}}`);
  add("vars 400", `query(${times(390, (i) => `$v${i}:Int`)}){dataset{version}}`);
  add(
    "ops 300",
    times(280, (i) => `query q${i}{dataset{version}}`),
  );
  add("list bomb", `{nodes(ids:[${times(1900, () => `"a"`)}]){id}}`);
  add("list deep", `{nodes(ids:${"[".repeat(900)}${"]".repeat(900)}){id}}`);
  add("object bomb", `{meetings(filter:{${times(450, (i) => `a${i}:{b:1}`)}}){nodes{title}}}`);
  addMost("selections wide", 28, (n) => [
    `{meetings(first:19){nodes{${times(n, (i) => `p${i}:participants{role official{slug name} party{code}}`)}}}}`,
  ]);
  add(
    "edges wide",
    `{meetings(first:19){nodes{participants{role} parties{code} topics{slug} statements{id} parts{slug} partOf{slug} host{code} agreements{treatment} citations{field}}}}`,
  );
  const edge = (d: number): string =>
    d === 0
      ? "slug"
      : `slug participants{role official{slug statements{id topics{slug}} meetings(first:1){nodes{slug}}}} topics{slug narrower{slug} broader{slug}} parties{code ties(first:1){meetingCount}} statements{id speaker{slug occupancies{position{slug}}} topics{slug}} parts{${edge(d - 1)}} partOf{${edge(d - 1)}}`;
  add("statement tree 1", `{meeting(slug:"momeni-shammari-tehran-2024"){${edge(1)}}}`);
  add(
    "20 single",
    `{${times(20, (i) => `m${i}:meeting(slug:"momeni-shammari-tehran-2024"){participants{official{name}} topics{label} statements{text} parties{name} agreements{treatment}}`)}}`,
  );
  // Bodies of nearly 100 KB, of which reading and refusing is all the work.
  add("a name of 98 KB", `{${"a".repeat(98_000)}}`);
  add("98 KB of comments", `{dataset{version}}${"#a\n".repeat(32_500)}`);
  add("a string of 98 KB", `{node(id:"${"\\u00e9".repeat(16_000)}"){id}}`);
  add("a block string of 98 KB", `{node(id:"""${"\n  a".repeat(24_000)}"""){id}}`);
  add("unknown values", `{search(query:"a",types:[${times(900, () => "MEETNG")}]){totalCount}}`);
  add("unknown types", `${times(48, (i) => `fragment f${i} on Metting${i}{a}`)}{dataset{version}}`);
  add("introspection", getIntrospectionQuery());
  add(
    "introspection types",
    `{__schema{types{name fields{name type{name kind} args{name type{name kind ofType{name}}}} ${times(20, (i) => `a${i}:name`)}}}}`,
  );
  add("introspection fields", `{__schema{types{fields{type{fields{name}}}}}}`);
  add("introspection ofType3", `{__schema{types{fields{type{ofType{ofType{ofType{fields{name}}}}}}}}}`);
  addMost("__type", 20, (n) => [
    `{${times(n, (i) => `t${i}:__type(name:"Country"){fields{name description args{name description defaultValue type{name}}}}`)}}`,
  ]);
  add(
    "possibleTypes",
    `{__type(name:"Node"){possibleTypes{fields{name args{name type{name}} type{name possibleTypes{name}}}}}}`,
  );
  addMost("possibleTypes", 20, (n) => [
    `{${times(n, (i) => `t${i}:__type(name:"Node"){possibleTypes{fields{name args{name} type{name}}}}`)}}`,
  ]);
  return documents;
}
