import { fields as fieldsOf, type Dataset, type Evidence, type RecordOf } from "../shapes";
import type { EvidenceBasis } from "../../src/entities/Citation";

/** A row of Citation. */
export interface CitationRow {
  readonly subject: string;
  readonly ordinal: number;
  readonly field: string;
  readonly part: string | null;
  readonly basis: EvidenceBasis;
  readonly sourceSlug: string;
  readonly paragraphs: readonly number[];
  readonly attributionEn: string | null;
  readonly attributionAr: string | null;
  readonly noteEn: string | null;
  readonly noteAr: string | null;
}

type Claim = readonly [field: string, part: string | null, evidence: Evidence];

/** The citations of every record but meetings, which have theirs beside their other rows. */
export function* citationRows(dataset: Dataset): Iterable<CitationRow> {
  for (const source of dataset.sources) yield* rows(`source/${source.slug}`, own("sources", source.evidence ?? []));
  for (const party of dataset.parties)
    yield* rows(`${party.kind.toLowerCase()}/${party.code}`, own("parties", party.evidence));
  for (const position of dataset.positions)
    yield* rows(`position/${position.slug}`, own("positions", position.evidence));
  for (const official of dataset.officials)
    yield* rows(`official/${official.slug}`, [
      ...own("officials", official.evidence),
      ...official.occupancies.flatMap(({ position, evidence }) => whole("occupancies", position, evidence)),
    ]);
  for (const agreement of dataset.agreements)
    yield* rows(`agreement/${agreement.slug}`, [
      ...own("agreements", agreement.evidence),
      ...agreement.parties.flatMap(({ party, evidence }) => whole("parties", party, evidence)),
      ...agreement.topics.flatMap(({ topic, evidence }) => whole("topics", topic, evidence)),
    ]);
  for (const statement of dataset.statements)
    yield* rows(`statement/${statement.slug}`, own("statements", statement.evidence).map(asInApi));
}

/** The citations of an occupancy, filed under `occupancy/<official>/<ordinal>`: evidence without fields is of the office. */
export function occupancyCitations(
  subject: string,
  occupancy: RecordOf<"officials">["occupancies"][number],
): Iterable<CitationRow> {
  const evidence = occupancy.evidence.map((entry) => ({ ...entry, fields: entry.fields ?? ["position"] }));
  const claims = own("occupancies", evidence);
  const office = claims
    .filter(([field]) => field === "position")
    .map(([, , entry]): Claim => ["official", null, entry]);
  return rows(subject, [...office, ...claims]);
}

/** The citations of a meeting, and after them those of its participants, of what it did with agreements and of its links. */
export function* meetingCitations(
  meeting: RecordOf<"meetings">,
  statements: readonly RecordOf<"statements">[],
): Iterable<CitationRow> {
  const { participants, parties = [], subjects = [], topics, agreements = [], links = [] } = meeting;
  yield* rows(`meeting/${meeting.slug}`, [
    ...own("meetings", meeting.evidence),
    ...participants.flatMap((each) => whole("participants", each.official ?? each.position ?? null, each.evidence)),
    ...participants.flatMap((each) => whole("parties", each.party, evidenceFor("party", each))),
    ...parties.flatMap((each) => whole("parties", each.party, each.evidence)),
    ...parties.flatMap((each) => whole("roles", each.party, each.role === undefined ? [] : evidenceFor("role", each))),
    ...subjects.flatMap((each) => whole("subjects", each.party, each.evidence)),
    ...topics.flatMap((each) => whole("topics", each.topic, each.evidence)),
    ...agreements.flatMap((each) => whole("agreements", each.agreement, each.evidence)),
    ...statements.flatMap((each) => whole("statements", each.slug, each.evidence)),
    ...links.flatMap((each) => whole("related", each.meeting, each.evidence)),
  ]);
  for (const [ordinal, participant] of participants.entries())
    yield* rows(`participant/${meeting.slug}/${ordinal}`, items("participants", participant));
  for (const [ordinal, mention] of agreements.entries())
    yield* rows(`mention/${meeting.slug}/${ordinal}`, items("mentions", mention));
  for (const [ordinal, link] of links.entries())
    yield* rows(`relation/${meeting.slug}/${ordinal}`, items("links", link));
}

function own(kind: keyof typeof fieldsOf, evidence: readonly Evidence[]): Claim[] {
  return fieldsOf[kind].flatMap((name) => {
    const [field, part] = name.split(".");
    return evidence
      .filter((entry) => entry.fields?.includes(name))
      .map((entry): Claim => [field!, part ?? null, entry]);
  });
}

/** The claims of an item's own fields: evidence that names none is of all that the item has. */
function items(kind: "participants" | "mentions" | "links", item: { evidence: readonly Evidence[] }): Claim[] {
  const present = fieldsOf[kind].filter((field) => field in item);
  return own(
    kind,
    item.evidence.map((entry) => ({ ...entry, fields: entry.fields ?? present })),
  ).map(asInApi);
}

/** Returns the claim of a field under the name that the API has for it. */
function asInApi([field, part, entry]: Claim): Claim {
  return [apiNames[field] ?? field, part, entry];
}

const apiNames: Readonly<Record<string, string>> = { headOfDelegation: "isHeadOfDelegation", jointParties: "parties" };

/** Returns the evidence for a field of an item: what names it, or names none. */
function evidenceFor(field: string, { evidence }: { evidence: readonly Evidence[] }): Evidence[] {
  return evidence.filter(({ fields }) => fields?.includes(field) ?? true);
}

function whole(field: string, part: string | null, evidence: readonly Evidence[]): Claim[] {
  return evidence.map((entry) => [field, part, entry]);
}

/** Numbered, and each once: two participants of a party have the same evidence for that party. */
function* rows(subject: string, claims: readonly Claim[]): Iterable<CitationRow> {
  const seen = new Set<string>();
  for (const [field, part, { source, paragraphs = [], basis, attribution, note }] of claims) {
    const key = JSON.stringify([field, part, source, paragraphs, basis, attribution?.en, note?.en]);
    if (seen.has(key)) continue;
    const ordinal = seen.size;
    seen.add(key);
    yield {
      subject,
      ordinal,
      field,
      part,
      basis,
      sourceSlug: source,
      paragraphs,
      attributionEn: attribution?.en ?? null,
      attributionAr: attribution?.ar ?? null,
      noteEn: note?.en ?? null,
      noteAr: note?.ar ?? null,
    };
  }
}
