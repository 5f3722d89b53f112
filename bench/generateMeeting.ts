import { EvidenceBasis } from "../src/entities/Citation";
import { MeetingLinkKind } from "../src/entities/MeetingRelation";
import type { RecordOf } from "../seed/shapes";
import type { Cast } from "./generate";
import type { Random } from "./random";

type Meeting = RecordOf<"meetings">;

/** A meeting in the form of a real one, between other parties, on another day. */
export function generatedMeeting(cast: Cast, index: number, random: Random): Meeting {
  const template = random.of(cast.templates);
  const [host, ...guests] = distinct(Math.max(2, partyCount(template)), () => random.ofFirst(cast.parties));
  const parties = [host!, ...guests];
  const absent = cast.parties.filter((code) => !parties.includes(code));
  const evidence = [{ source: random.ofFirst(cast.sources), paragraphs: [1], basis: EvidenceBasis.STATED }];
  return {
    ...template,
    slug: `meeting-${index}`,
    title: { en: `${template.title.en} ${index}`, ar: `${template.title.ar} ${index}` },
    date: generatedDate(template.date, random),
    place: template.place && { ...template.place, country: host! },
    host: template.host && host,
    partOf: template.partOf && index > 0 ? `meeting-${index - 1}` : undefined,
    participants: template.participants.flatMap((participant, place) => {
      const party = parties[place % parties.length]!;
      const official = random.ofFirst(cast.officialsOf.get(party)!);
      const position = official.occupancies[0]!.position;
      return [{ ...participant, official: participant.official && official.slug, position, party, evidence }];
    }),
    parties: parties.slice(template.participants.length).map((party) => ({ party, evidence })),
    subjects: distinct(random.below(3), () => random.ofFirst(absent)).map((party) => ({ party, evidence })),
    topics: distinct(template.topics.length, () => random.ofFirst(cast.topics)).map((topic) => ({ topic, evidence })),
    agreements: template.agreements?.map((mention) => ({
      ...mention,
      agreement: random.of(cast.agreements),
      evidence,
    })),
    links:
      index > 0 && random.below(4) === 0
        ? [{ kind: random.of(Object.values(MeetingLinkKind)), meeting: `meeting-${random.below(index)}`, evidence }]
        : undefined,
    evidence: [{ fields: ["title"], ...evidence[0]! }],
  };
}

function partyCount({ participants, parties = [] }: Meeting): number {
  return new Set([...participants, ...parties].map(({ party }) => party)).size;
}

/** A date as exact as a real one, in another year and month and on another day of it; an interval begins there. */
function generatedDate(date: string | undefined, random: Random): string | undefined {
  const shift = random.below(40) - 20;
  const month = String(1 + random.below(12)).padStart(2, "0");
  const day = 1 + random.below(27);
  const days = [day, day + 1].map((number) => String(number).padStart(2, "0"));
  return date
    ?.replace(/\d{4}/g, (year) => String(Number(year) + shift))
    .replace(/-\d{2}-\d{2}/g, () => `-${month}-${days.shift()}`);
}

/** At most so many different ones; fewer where the same come again and again. */
export function distinct<T>(count: number, draw: () => T): T[] {
  const drawn = new Set<T>();
  for (let tries = 0; drawn.size < count && tries < count * 20; tries++) drawn.add(draw());
  return [...drawn];
}
