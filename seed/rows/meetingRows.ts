import { Facet } from "../../src/entities/MeetingFacet";
import type { Dataset, RecordOf } from "../shapes";
import { meetingCitations, type CitationRow } from "./citations";
import { meetingDate } from "./dateColumns";
import { byCode, groupBy, ranks } from "./order";
import type { TopicTree } from "./topicTree";

type Meeting = RecordOf<"meetings">;

/** The rows of meetings and of all that hangs on them, each table's as it is asked for. */
export interface MeetingRows {
  meetings(): Iterable<object>;
  participants(): Iterable<object>;
  parties(): Iterable<object>;
  topics(): Iterable<object>;
  mentions(): Iterable<object>;
  statements(): Iterable<object>;
  citations(): Iterable<CitationRow>;
  facets(): Iterable<object>;
}

export function meetingRows(dataset: Dataset, topics: TopicTree): MeetingRows {
  const { meetings } = dataset;
  const statementsOf = groupBy(dataset.statements, ({ meeting }) => meeting);
  const citationsOf = (meeting: Meeting) => meetingCitations(meeting, statementsOf.get(meeting.slug) ?? []);

  return {
    *meetings() {
      const titles = (language: "en" | "ar") => ranks(language, meetings.map(({ slug, title }) => [slug, title[language]]));
      const [rankEn, rankAr] = [titles("en"), titles("ar")];
      for (const { slug, title, summary, kind, status, date, place, host, partOf, cameo } of meetings)
        yield {
          slug,
          titleEn: title.en,
          titleAr: title.ar,
          summaryEn: summary.en,
          summaryAr: summary.ar,
          kind,
          status,
          ...meetingDate(date),
          titleRankEn: rankEn.get(slug),
          titleRankAr: rankAr.get(slug),
          cityEn: place?.city?.en ?? null,
          cityAr: place?.city?.ar ?? null,
          venueEn: place?.venue?.en ?? null,
          venueAr: place?.venue?.ar ?? null,
          placeCountryCode: place?.country ?? null,
          hostCode: host ?? null,
          partOfSlug: partOf ?? null,
          cameoCode: cameo ?? null,
        };
    },
    *participants() {
      for (const { slug: meetingSlug, participants } of meetings)
        for (const [ordinal, { official, position, party, role, headOfDelegation }] of participants.entries())
          yield {
            meetingSlug,
            ordinal,
            officialSlug: official ?? null,
            positionSlug: position ?? null,
            partyCode: party,
            role,
            isHeadOfDelegation: headOfDelegation ?? false,
          };
    },
    *parties() {
      for (const meeting of meetings)
        for (const [ordinal, partyCode] of partiesOf(meeting).entries())
          yield { meetingSlug: meeting.slug, partyCode, ordinal };
    },
    *topics() {
      for (const { slug: meetingSlug, topics } of meetings)
        for (const [ordinal, { topic: topicSlug }] of topics.entries()) yield { meetingSlug, topicSlug, ordinal };
    },
    *mentions() {
      for (const { slug: meetingSlug, agreements = [] } of meetings)
        for (const [ordinal, { agreement: agreementSlug, treatment }] of agreements.entries())
          yield { meetingSlug, ordinal, agreementSlug, treatment };
    },
    *statements() {
      for (const meeting of meetings) {
        const said = statementsOf.get(meeting.slug) ?? [];
        const inOrder = said.length > 1 ? inOrderOfReport(said, citationsOf(meeting)) : said;
        for (const [ordinal, { slug, speaker, position, party, text }] of inOrder.entries())
          yield {
            slug,
            meetingSlug: meeting.slug,
            ordinal,
            speakerSlug: speaker ?? null,
            positionSlug: position ?? null,
            partyCode: party,
            textEn: text.en,
            textAr: text.ar,
          };
      }
    },
    *citations() {
      for (const meeting of meetings) yield* citationsOf(meeting);
    },
    *facets() {
      for (const meeting of meetings) {
        const { dateAsc, dateDesc, dateLatest } = meetingDate(meeting.date);
        for (const [facet, keys] of facetsOf(meeting, topics, citationsOf(meeting)))
          for (const key of keys) yield { facet, key, meetingSlug: meeting.slug, dateAsc, dateDesc, dateLatest };
      }
    },
  };
}

/** Every party that took part, each once: the host, then those with participants in their order, then the others. */
export function partiesOf({ host, participants, parties = [] }: Meeting): string[] {
  return [...new Set([...(host ? [host] : []), ...participants.map(({ party }) => party), ...parties.map(({ party }) => party)])];
}

/** Statements as the sources of their meeting report them: by source, then by first paragraph, then by slug. */
function inOrderOfReport(statements: readonly RecordOf<"statements">[], citations: Iterable<CitationRow>): RecordOf<"statements">[] {
  const sources = [...new Set([...citations].map(({ sourceSlug }) => sourceSlug))];
  const places = statements.map((statement) => {
    const reports = statement.evidence.map(({ source, paragraphs }) => [sources.indexOf(source), paragraphs?.[0] ?? 0] as const);
    return { statement, first: reports.sort((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? [0, 0] };
  });
  places.sort((a, b) => a.first[0] - b.first[0] || a.first[1] - b.first[1] || byCode(a.statement.slug, b.statement.slug));
  return places.map(({ statement }) => statement);
}

function facetsOf(meeting: Meeting, topics: TopicTree, citations: Iterable<CitationRow>): [Facet, Iterable<string>][] {
  const { dateEarliest, dateLatest } = meetingDate(meeting.date);
  const wholly = (length: number) =>
    dateEarliest && dateEarliest.slice(0, length) === dateLatest.slice(0, length) ? [dateEarliest.slice(0, length)] : [];
  const ownCitations = [...citations].filter(({ subject }) => subject === `meeting/${meeting.slug}`);
  return [
    [Facet.YEAR, wholly(4)],
    [Facet.MONTH, wholly(7)],
    [Facet.PARTY, partiesOf(meeting)],
    [Facet.HOST, meeting.host ? [meeting.host] : []],
    [Facet.OFFICIAL, new Set(meeting.participants.flatMap(({ official }) => official ?? []))],
    [Facet.TOPIC, new Set(meeting.topics.flatMap(({ topic }) => topics.withBroader(topic)))],
    [Facet.AGREEMENT, new Set(meeting.agreements?.map(({ agreement }) => agreement))],
    [Facet.KIND, [meeting.kind]],
    [Facet.STATUS, [meeting.status]],
    [Facet.SOURCE, new Set(ownCitations.map(({ sourceSlug }) => sourceSlug))],
  ];
}
