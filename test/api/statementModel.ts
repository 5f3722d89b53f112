import type { Json, TestServer } from "../server";
import { type DateRange, isInRange, isInSet, type SetFilter } from "./filterModel";

/** What filters, orders and groups can use of a statement, as the API itself gives it of each meeting. */
export interface StatementFacts {
  slug: string;
  speaker: string[];
  party: string[];
  /** The topics with all that are broader. */
  topic: string[];
  meeting: string[];
  agreement: string[];
  about: string[];
  act: string[];
  /** Of the meeting: null where it is not dated; its ends null where open or unknown. */
  date: { earliest: string | null; latest: string | null } | null;
  /** Its place among the statements of the meeting. */
  place: number;
}

export const statementSets = ["speaker", "party", "topic", "meeting", "agreement", "about"] as const;

/** A StatementFilter, as a client writes it. */
export interface StatementFilter extends Partial<Record<(typeof statementSets)[number], SetFilter>> {
  act?: string[];
  date?: DateRange;
}

/** The facts of every statement of a server, read from the meetings at which they were made. */
export async function everyStatement(server: TestServer): Promise<StatementFacts[]> {
  const { topics } = await server.read(`{ topics { slug broader { slug } } }`);
  const withBroader = (slug: string): string[] => {
    const { broader } = topics.find((topic: Json) => topic.slug === slug);
    return broader ? [slug, ...withBroader(broader.slug)] : [slug];
  };
  const facts: StatementFacts[] = [];
  for (let after: string | null = null; ;) {
    const { meetings } = await server.read(everything, { after });
    for (const { slug: meeting, date, statements } of meetings.nodes)
      for (const [place, statement] of statements.entries())
        facts.push({
          slug: statement.slug,
          speaker: statement.speaker ? [statement.speaker.slug] : [],
          party: codes(statement.parties),
          topic: [...new Set<string>(statement.topics.flatMap(({ slug }: Json) => withBroader(slug)))],
          meeting: [meeting],
          agreement: statement.agreements.map(({ slug }: Json) => slug),
          about: codes(statement.about),
          act: [statement.act],
          date,
          place,
        });
    if (!meetings.pageInfo.hasNextPage) return facts;
    after = meetings.pageInfo.endCursor;
  }
}

const everything = `query ($after: String) { meetings(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  slug date { earliest latest } statements { slug act speaker { slug } parties { code } topics { slug }
    agreements { slug } about { code } } } } }`;

function codes(parties: Json[]): string[] {
  return parties.map(({ code }) => code);
}

/** Whether a statement is among those of a filter, from the filter's descriptions alone. */
export function isStatementAmong(statement: StatementFacts, filter: StatementFilter): boolean {
  return (
    statementSets.every((field) => !filter[field] || isInSet(statement[field], filter[field])) &&
    (!filter.act || filter.act.includes(statement.act[0]!)) &&
    (!filter.date || isInRange(statement.date, filter.date))
  );
}

/** Statements by the first day of their meeting, undated ones last, meetings of one day by slug; at a meeting as reported. */
export function statementsInOrder(statements: StatementFacts[], direction: "ASC" | "DESC"): StatementFacts[] {
  const sign = direction === "ASC" ? 1 : -1;
  const compare = (a: string, b: string) => (a < b ? -sign : a > b ? sign : 0);
  return [...statements].sort((a, b) => {
    const undated = Number(!a.date) - Number(!b.date);
    const byDay = compare(a.date?.earliest ?? "", b.date?.earliest ?? "");
    return undated || byDay || compare(a.meeting[0]!, b.meeting[0]!) || a.place - b.place;
  });
}

export const statementGroups = ["SPEAKER", "PARTY", "TOPIC", "ACT", "MEETING", "YEAR"] as const;

/** The values of a group with the numbers of the statements that have them: largest first, years in order. */
export function statementBuckets(statements: StatementFacts[], group: (typeof statementGroups)[number]) {
  const counts = new Map<string, number>();
  for (const statement of statements)
    for (const key of group === "YEAR" ? yearOf(statement) : statement[group.toLowerCase() as "speaker"])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const buckets = [...counts].map(([key, count]) => ({ key, count }));
  buckets.sort((a, b) => (group === "YEAR" ? 0 : b.count - a.count) || (a.key < b.key ? -1 : 1));
  return buckets.slice(0, 100);
}

function yearOf({ date }: StatementFacts): string[] {
  const [first, last] = [date?.earliest?.slice(0, 4), date?.latest?.slice(0, 4)];
  return first !== undefined && first === last ? [first] : [];
}
