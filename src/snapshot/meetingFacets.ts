import type { Meeting } from "../entities/Meeting";
import type { MeetingGroupField } from "../schema/Bucket";
import { Facet } from "./Facet";
import type { Edges } from "./edges";

/** What meetings are found and counted by: the fields of groups, the agreements dealt with, and pairs of parties. */
export type MeetingFacetName = keyof typeof MeetingGroupField | "AGREEMENT" | "PAIR";
export type MeetingFacets = Readonly<Record<MeetingFacetName, Facet>>;

/** Builds the facets of meetings, which are numbered by their place in the list. */
export function meetingFacets(
  meetings: readonly Meeting[],
  edges: Edges,
  sourcesOf: (meeting: Meeting) => Iterable<string>,
): MeetingFacets {
  const facet = (keysOf: (meeting: Meeting) => Iterable<string>) =>
    Facet.over(meetings.length, (record) => keysOf(meetings[record]!));
  return {
    YEAR: facet((meeting) => period(meeting, "2021".length)),
    MONTH: facet((meeting) => period(meeting, "2021-09".length)),
    PARTY: facet((meeting) => edges.partiesOf(meeting).map(({ code }) => code)),
    HOST: facet(({ hostCode }) => (hostCode === null ? [] : [hostCode])),
    OFFICIAL: facet(
      (meeting) => new Set(edges.participantsOf(meeting).flatMap(({ officialSlug }) => officialSlug ?? [])),
    ),
    TOPIC: facet((meeting) => new Set(edges.topicsOf(meeting).flatMap((topic) => edges.withBroader(topic)))),
    AGREEMENT: facet((meeting) => new Set(edges.mentionsOf(meeting).map(({ agreementSlug }) => agreementSlug))),
    KIND: facet(({ kind }) => [kind]),
    STATUS: facet(({ status }) => [status]),
    SOURCE: facet(sourcesOf),
    PAIR: facet((meeting) => pairsAmong(edges.partiesOf(meeting).map(({ code }) => code))),
  };
}

/** Returns the year or month, by its length, that the whole date lies within, if there is one. */
function period({ dateEarliest, dateLatest }: Meeting, length: number): string[] {
  const start = dateEarliest?.slice(0, length);
  return start !== undefined && start === dateLatest?.slice(0, length) ? [start] : [];
}

function pairsAmong(codes: readonly string[]): string[] {
  return codes.flatMap((code) => codes.filter((other) => code < other).map((other) => pairKey(code, other)));
}

/** Returns the key of an unordered pair of parties. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}
