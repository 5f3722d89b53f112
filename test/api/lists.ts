import type { TestServer } from "../server";

/** A list of the contract: where it hangs, what it is a list of, and the orders that it can be in. */
export interface ListField {
  name: string;
  /** What stands before the field in a query, such as `country(code: "EG")`; nothing for a root list. */
  parents: string[];
  field: string;
  takes: { orderBy?: string; filter?: string };
  orders: (Order | null)[];
  /** A filter that nothing of the list passes. */
  nothing?: object;
}

export interface Order {
  field: string;
  direction?: "ASC" | "DESC";
  language?: "EN" | "AR";
}

const either = (field: string, language?: "EN" | "AR"): Order[] => [
  { field, direction: "ASC", language },
  { field, direction: "DESC", language },
];
const meetingOrders = [null, ...either("DATE"), ...either("TITLE", "EN"), ...either("TITLE", "AR")];
const officialOrders = [null, ...either("NAME", "EN"), ...either("NAME", "AR"), ...either("MEETING_COUNT")];
const statementOrders = [null, ...either("DATE")];
const agreementOrders = [null, ...either("DATE"), ...either("TITLE", "EN"), ...either("TITLE", "AR")];

/** Every list of the contract, the nested ones on the parent that has most, and some on one that has none. */
export async function everyList(server: TestServer): Promise<ListField[]> {
  const { meetings, agreements, ties } = await server.read(`{
    meetings {
      countries: groupBy(field: PARTY) { key node { __typename } }
      officials: groupBy(field: OFFICIAL) { key }
      topics: groupBy(field: TOPIC) { key }
      sources: groupBy(field: SOURCE) { key }
    }
    agreements(first: 100) { nodes { slug meetings { totalCount } } }
    ties(first: 1) { parties { code __typename } }
  }`);
  const busiest = (typename: string) =>
    meetings.countries.find(({ node }: { node: { __typename: string } }) => node.__typename === typename).key as string;
  const agreement = agreements.nodes.reduce((most: Agreement, each: Agreement) =>
    each.meetings.totalCount > most.meetings.totalCount ? each : most,
  ).slug as string;
  const country = `country(code: "${busiest("Country")}")`;
  const organization = `organization(code: "${busiest("Organization")}")`;
  const [one] = ties[0].parties;
  const party = `${one.__typename.toLowerCase()}(code: "${one.code}")`;
  return [
    meetingsOf([]),
    officialsOf([]),
    agreementsOf([]),
    statementsOf([]),
    positions,
    partiesOf("parties"),
    partiesOf("countries"),
    partiesOf("organizations"),
    { name: "sources", parents: [], field: "sources", takes: {}, orders: [null] },
    meetingsOf([country]),
    officialsOf([country]),
    agreementsOf([country]),
    statementsOf([country]),
    meetingsOf([country], "subjectOf"),
    meetingsOf([organization]),
    officialsOf([organization]),
    agreementsOf([organization]),
    meetingsOf([`official(slug: "${meetings.officials[0].key}")`]),
    meetingsOf([`agreement(slug: "${agreement}")`]),
    meetingsOf([`topic(slug: "${meetings.topics[0].key}")`]),
    meetingsOf([`source(slug: "${meetings.sources[0].key}")`]),
    orderedMeetingsOf(["ties(first: 1)"]),
    orderedMeetingsOf([party, "ties(first: 1)"]),
    orderedMeetingsOf(["meetings", "groupBy(field: PARTY, first: 1)"]),
    orderedMeetingsOf(["meetings", "groupBy(field: PARTY, first: 1)", "groupBy(field: TOPIC, first: 1)"]),
    orderedMeetingsOf([country, "meetings", "groupBy(field: TOPIC, first: 1)"]),
  ];
}

interface Agreement {
  slug: string;
  meetings: { totalCount: number };
}

function meetingsOf(parents: string[], field = "meetings"): ListField {
  return listOf(parents, field, { orderBy: "MeetingOrder", filter: "MeetingFilter" }, meetingOrders);
}

function orderedMeetingsOf(parents: string[]): ListField {
  return listOf(parents, "meetings", { orderBy: "MeetingOrder" }, meetingOrders);
}

function statementsOf(parents: string[]): ListField {
  return listOf(parents, "statements", { orderBy: "StatementOrder", filter: "StatementFilter" }, statementOrders);
}

const positions = listOf([], "positions", { filter: "PositionFilter" }, [null]);

function partiesOf(field: string): ListField {
  return { ...listOf([], field, { filter: "PartyFilter" }, [null]), nothing: { search: "zqxjkzqxjk" } };
}

function officialsOf(parents: string[]): ListField {
  return listOf(parents, "officials", { orderBy: "OfficialOrder", filter: "OfficialFilter" }, officialOrders);
}

function agreementsOf(parents: string[]): ListField {
  return listOf(parents, "agreements", { orderBy: "AgreementOrder", filter: "AgreementFilter" }, agreementOrders);
}

function listOf(parents: string[], field: string, takes: ListField["takes"], orders: ListField["orders"]): ListField {
  return { name: [...parents, field].join(" → "), parents, field, takes, orders };
}

/** The arguments of a page. */
export interface PageArguments {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
  orderBy?: Order | null;
  filter?: object;
}

export interface PageRead {
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}

/** A query for a page of a list, its arguments variables. */
export function pageQuery({ parents, field, takes }: ListField): string {
  const types = { first: "Int", after: "String", last: "Int", before: "String", ...takes };
  const declared = Object.entries(types).map(([name, type]) => `$${name}: ${type}`);
  const given = Object.keys(types).map((name) => `${name}: $${name}`);
  return `query (${declared.join(", ")}) { ${parents.map((parent) => `${parent} {`).join(" ")}
    ${field}(${given.join(", ")}) {
      edges { cursor node { id } } nodes { id } totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } ${"}".repeat(parents.length)} }`;
}

/** A page of a list, as a client reads it. */
export async function readPage(server: TestServer, list: ListField, args: PageArguments): Promise<PageRead> {
  let found = await server.read(pageQuery(list), args);
  for (const parent of list.parents) {
    found = found[/^\w+/.exec(parent)![0]];
    if (Array.isArray(found)) found = found[0];
  }
  return found[list.field];
}

/** The whole of a list, page after page from its start. */
export async function readForward(server: TestServer, list: ListField, size: number, args: PageArguments = {}) {
  const pages: PageRead[] = [];
  for (let after: string | null = null; ; after = pages.at(-1)!.pageInfo.endCursor) {
    pages.push(await readPage(server, list, { ...args, first: size, after }));
    if (!pages.at(-1)!.pageInfo.hasNextPage) return pages;
  }
}

/** The whole of a list, page before page from its end; the pages in the list's order. */
export async function readBackward(server: TestServer, list: ListField, size: number, args: PageArguments = {}) {
  const pages: PageRead[] = [];
  for (let before: string | null = null; ; before = pages[0]!.pageInfo.startCursor) {
    pages.unshift(await readPage(server, list, { ...args, last: size, before }));
    if (!pages[0]!.pageInfo.hasPreviousPage) return pages;
  }
}

/** The ids of pages, in their order. */
export function idsOf(pages: PageRead[]): string[] {
  return pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));
}
