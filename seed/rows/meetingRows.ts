import { ParticipantRole } from "../../src/entities/Participant";
import type { Dataset, RecordOf } from "../shapes";
import { meetingCitations, type CitationRow } from "./citations";
import { dateColumns } from "./dateColumns";
import { groupBy, wholesFirst } from "./order";

type Meeting = RecordOf<"meetings">;

/** The rows of meetings and of all that hangs on them, each table's as it is asked for. */
export interface MeetingRows {
  meetings(): Iterable<object>;
  participants(): Iterable<object>;
  parties(): Iterable<object>;
  subjects(): Iterable<object>;
  relations(): Iterable<object>;
  topics(): Iterable<object>;
  mentions(): Iterable<object>;
  statements(): Iterable<object>;
  citations(): Iterable<CitationRow>;
}

export function meetingRows(dataset: Dataset): MeetingRows {
  const { meetings } = dataset;
  const inOrder = [...dataset.statements].sort((a, b) => a.order - b.order);
  const statementsOf = groupBy(inOrder, ({ meeting }) => meeting);
  const saidAt = (meeting: Meeting) => statementsOf.get(meeting.slug) ?? [];
  const citationsOf = (meeting: Meeting) => meetingCitations(meeting, saidAt(meeting));

  return {
    *meetings() {
      for (const { slug, title, aliases = [], summary, kind, status, date, place, host, partOf, cameo } of wholesFirst(
        meetings,
        (meeting) => meeting.partOf,
      ))
        yield {
          slug,
          titleEn: title.en,
          titleAr: title.ar,
          aliases,
          summaryEn: summary.en,
          summaryAr: summary.ar,
          kind,
          status,
          ...dateColumns("date", date),
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
          yield { meetingSlug: meeting.slug, partyCode, ordinal, role: roleOf(partyCode, meeting) };
    },
    *subjects() {
      for (const { slug: meetingSlug, subjects = [] } of meetings)
        for (const { party: partyCode } of subjects) yield { meetingSlug, partyCode };
    },
    *relations() {
      for (const { slug: meetingSlug, links = [] } of meetings)
        for (const [ordinal, { kind, meeting: otherSlug }] of links.entries())
          yield { meetingSlug, ordinal, kind, otherSlug };
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
        for (const [ordinal, { slug, speaker, position, party, act, text }] of saidAt(meeting).entries())
          yield {
            slug,
            meetingSlug: meeting.slug,
            ordinal,
            speakerSlug: speaker ?? null,
            positionSlug: position ?? null,
            partyCode: party,
            act,
            textEn: text.en,
            textAr: text.ar,
          };
    },
    *citations() {
      for (const meeting of meetings) yield* citationsOf(meeting);
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

/** Returns the part that a party had: the record's, else the host's, that of its first participant, or that of any. */
function roleOf(code: string, { host, participants, parties = [] }: Meeting): ParticipantRole {
  const recorded = parties.find(({ party }) => party === code)?.role;
  if (recorded !== undefined) return recorded;
  if (code === host) return ParticipantRole.HOST;
  return participants.find(({ party }) => party === code)?.role ?? ParticipantRole.PARTICIPANT;
}
