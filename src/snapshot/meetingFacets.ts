import type { Meeting } from "../entities/Meeting";
import type { MeetingGroupField } from "../schema/groupFields";
import { Facet } from "./Facet";
import type { Edges } from "./edges";
import { monthWithin, yearWithin } from "./period";

/** What meetings are found and counted by: the fields of groups, and pairs of parties. */
export type MeetingFacetName = keyof typeof MeetingGroupField | "PAIR";
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
    YEAR: facet(yearWithin),
    MONTH: facet(monthWithin),
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
    SUBJECT: facet((meeting) => edges.subjectsOf(meeting).map(({ code }) => code)),
    PLACE: facet(({ placeCountryCode }) => (placeCountryCode === null ? [] : [placeCountryCode])),
    PAIR: facet((meeting) => pairsAmong(edges.partiesOf(meeting).map(({ code }) => code))),
  };
}

function pairsAmong(codes: readonly string[]): string[] {
  return codes.flatMap((code) => codes.filter((other) => code < other).map((other) => pairKey(code, other)));
}

/** Returns the key of an unordered pair of parties. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one}/${other}` : `${other}/${one}`;
}
