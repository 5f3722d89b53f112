import type { Party } from "../entities/Party";
import type { MeetingListReader } from "../schema/Bucket";
import { checkMeetingFilter } from "../schema/filterBounds";
import type { MeetingFilter } from "../schema/MeetingFilter";
import type { OrderedMeetingArgs } from "../schema/MeetingOrder";
import type { Tie } from "../schema/Tie";
import type { MeetingIndex } from "./MeetingIndex";
import { pairKey } from "./meetingFacets";
import { compareText } from "./sortKeys";

/** Finds ties: pairs of parties that took part in meetings together. */
export class TieIndex {
  private readonly partners = new Map<string, string[]>();

  constructor(
    private readonly meetings: MeetingIndex,
    private readonly partyOf: (code: string) => Party,
  ) {
    for (const [one, other] of meetings.facets.PAIR.keys.map(splitPair)) {
      this.addPartner(one, other);
      this.addPartner(other, one);
    }
  }

  private addPartner(code: string, partner: string): void {
    const partners = this.partners.get(code);
    if (partners) partners.push(partner);
    else this.partners.set(code, [partner]);
  }

  /** Returns the `first` ties in the meetings of a filter, most meetings first, then by codes. Throws where the filter is out of bounds. */
  among(filter: MeetingFilter | null | undefined, first: number): Tie[] {
    checkMeetingFilter(filter);
    const counts = this.meetings.facets.PAIR.mostFrequent(this.meetings.members(filter), first);
    return counts.map(({ key, count }) => this.tie(splitPair(key), filter, count));
  }

  /** Returns the `first` ties of a party, which is the first of each, most meetings first, then by the other's code. */
  ofParty({ code }: Party, first: number): Tie[] {
    const { PAIR } = this.meetings.facets;
    const counts = (this.partners.get(code) ?? []).map((partner) => ({
      partner,
      count: PAIR.sizeOf(pairKey(code, partner)),
    }));
    counts.sort((a, b) => b.count - a.count || compareText(a.partner, b.partner));
    return counts.slice(0, first).map(({ partner, count }) => this.tie([code, partner], null, count));
  }

  /** Returns a reader of the meetings of a tie. Throws BadUserInput where an argument is out of bounds. */
  meetingsOf({ parties: [one, other], filter }: Tie, args: OrderedMeetingArgs = {}): MeetingListReader {
    const parentKey = `${one.code}/${other.code}`;
    const scope = { parent: "Tie", parentKey, facet: "PAIR", value: pairKey(one.code, other.code) } as const;
    return this.meetings.list(scope, { ...args, filter });
  }

  private tie([one, other]: [string, string], filter: MeetingFilter | null | undefined, meetingCount: number): Tie {
    const members = this.meetings.members(filter, this.meetings.facets.PAIR.recordsOf(pairKey(one, other)));
    // A date that is open at one end says nothing of that end, and hides no other meeting's.
    const [firstMet, lastMet] = this.meetings.days.range(members);
    return { parties: [this.partyOf(one), this.partyOf(other)], filter, meetingCount, firstMet, lastMet };
  }
}

function splitPair(key: string): [one: string, other: string] {
  const slash = key.indexOf("/");
  return [key.slice(0, slash), key.slice(slash + 1)];
}
