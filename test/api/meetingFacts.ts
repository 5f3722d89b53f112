import type { Json, TestServer } from "../server";

/** What filters, orders and groups can use of a meeting, as the API itself gives it of each meeting by itself. */
export interface MeetingFacts {
  slug: string;
  title: { EN: string; AR: string };
  /** Null where the meeting is not dated; its ends null where open or unknown. */
  date: { earliest: string | null; latest: string | null } | null;
  party: string[];
  host: string[];
  official: string[];
  /** The topics with all that are broader. */
  topic: string[];
  agreement: string[];
  source: string[];
  subject: string[];
  /** The code of the country. */
  place: string[];
  kind: string[];
  status: string[];
}

/** The facts of every meeting of a server. */
export async function everyMeeting(server: TestServer): Promise<MeetingFacts[]> {
  const { topics } = await server.read(`{ topics { slug broader { slug } } }`);
  const broader = new Map<string, string>(
    topics.flatMap(({ slug, broader }: Json) => (broader ? [[slug, broader.slug]] : [])),
  );
  const facts: MeetingFacts[] = [];
  for (let after: string | null = null; ;) {
    const { meetings } = await server.read(everything, { after });
    facts.push(...meetings.nodes.map((meeting: Json) => factsOf(meeting, broader)));
    if (!meetings.pageInfo.hasNextPage) return facts;
    after = meetings.pageInfo.endCursor;
  }
}

const everything = `query ($after: String) { meetings(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  slug kind status english: title arabic: title(language: AR)
  date { earliest latest } parties { code } host { code } topics { slug } participants { official { slug } }
  subjects { code } place { country { code } }
  agreements { agreement { slug } } citations { source { slug } }
} } }`;

function factsOf(meeting: Json, broader: Map<string, string>): MeetingFacts {
  return {
    slug: meeting.slug,
    title: { EN: meeting.english, AR: meeting.arabic },
    date: meeting.date,
    party: meeting.parties.map(({ code }: Json) => code),
    host: meeting.host ? [meeting.host.code] : [],
    official: distinct(meeting.participants.flatMap(({ official }: Json) => official?.slug ?? [])),
    topic: distinct(meeting.topics.flatMap(({ slug }: Json) => withBroader(slug, broader))),
    agreement: distinct(meeting.agreements.map(({ agreement }: Json) => agreement.slug)),
    source: distinct(meeting.citations.map(({ source }: Json) => source.slug)),
    subject: meeting.subjects.map(({ code }: Json) => code),
    place: meeting.place ? [meeting.place.country.code] : [],
    kind: [meeting.kind],
    status: [meeting.status],
  };
}

function withBroader(topic: string, broader: Map<string, string>): string[] {
  const above = broader.get(topic);
  return above === undefined ? [topic] : [topic, ...withBroader(above, broader)];
}

function distinct(values: string[]): string[] {
  return [...new Set(values)];
}
