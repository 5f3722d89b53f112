import { Facet } from "../../src/entities/MeetingFacet";
import type { Dataset, Evidence, RecordOf } from "../shapes";
import { meetingCitations, type CitationRow } from "./citations";
import { meetingDate } from "./dateColumns";
import { byCode, groupBy, ranks } from "./order";
import type { TopicTree } from "./topicTree";

type Meeting = RecordOf<"meetings">;
type Statement = RecordOf<"statements">;

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
  const saidAt = (meeting: Meeting) => inOrderOfReport(meeting, statementsOf.get(meeting.slug) ?? []);
  const citationsOf = (meeting: Meeting) => meetingCitations(meeting, saidAt(meeting));

  return {
    *meetings() {
      const titles = (language: "en" | "ar") =>
        ranks(
          language,
          meetings.map(({ slug, title }) => [slug, title[language]]),
        );
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
      for (const meeting of meetings)
        for (const [ordinal, { slug, speaker, position, party, text }] of saidAt(meeting).entries())
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
  return [
    ...new Set([
      ...(host ? [host] : []),
      ...participants.map(({ party }) => party),
      ...parties.map(({ party }) => party),
    ]),
  ];
}

/** Statements as the sources of their meeting report them: by source, then by first paragraph, then by slug. */
function inOrderOfReport(meeting: Meeting, statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const sources = [...new Set([...meetingCitations(meeting, statements)].map(({ sourceSlug }) => sourceSlug))];
  const first = new Map(statements.map(({ slug, evidence }) => [slug, firstReport(evidence, sources)]));
  return [...statements].sort((a, b) => {
    const [one, other] = [first.get(a.slug)!, first.get(b.slug)!];
    return one.source - other.source || one.paragraph - other.paragraph || byCode(a.slug, b.slug);
  });
}

function firstReport(evidence: readonly Evidence[], sources: readonly string[]) {
  const ofText = evidence.filter(({ fields }) => fields?.includes("text"));
  const reports = ofText.map(({ source, paragraphs = [0] }) => ({
    source: sources.indexOf(source),
    paragraph: Math.min(...paragraphs),
  }));
  return reports.sort((a, b) => a.source - b.source || a.paragraph - b.paragraph)[0] ?? { source: 0, paragraph: 0 };
}

function facetsOf(meeting: Meeting, topics: TopicTree, citations: Iterable<CitationRow>): [Facet, Iterable<string>][] {
  const { dateEarliest, dateLatest } = meetingDate(meeting.date);
  const wholly = (length: number) =>
    dateEarliest && dateEarliest.slice(0, length) === dateLatest.slice(0, length)
      ? [dateEarliest.slice(0, length)]
      : [];
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
    [Facet.TIE, tiesAmong(partiesOf(meeting))],
  ];
}

/** Every pair of parties, both ways round. */
function tiesAmong(codes: readonly string[]): string[] {
  return codes.flatMap((code) => codes.filter((other) => other !== code).map((other) => `${code}/${other}`));
}
