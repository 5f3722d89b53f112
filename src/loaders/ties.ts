import sql, { type Sql } from "sql-template-tag";
import { Facet } from "../entities/MeetingFacet";
import { Counterpart } from "../schema/Counterpart";
import type { MeetingFilter } from "../schema/MeetingFilter";
import { Tie } from "../schema/Tie";
import { batching, grouped, valuesOf } from "./batch";
import { asked, meetingCondition } from "./meetingFilter";
import { type Row, select, type Store } from "./select";

/** Asks for the `first` most frequent companions of one party or official. */
interface CompanyOf {
  key: string;
  first: number;
}

/** The network: who took part in meetings together, most often first, then by code or slug. */
export function tieLoaders(store: Store) {
  return {
    /** Every unordered pair of parties that met in the meetings of a filter, its codes in alphabetical order. */
    async ties(first: number, filter: MeetingFilter | null | undefined): Promise<Tie[]> {
      const rows = await select(
        store,
        sql`
        SELECT s.key AS one, other.key AS other, ${tally}
        FROM ${rowsOf(Facet.PARTY)} CROSS JOIN meeting_facet other
          ON other.meetingSlug = s.slug AND other.facet = ${Facet.PARTY} AND other.key > s.key
        WHERE ${meetingCondition(filter, asked)}
        GROUP BY s.key, other.key ORDER BY meetingCount DESC, s.key, other.key LIMIT ${first}`,
      );
      return rows.map((row) => tieOf(row, filter));
    },
    tiesByParty: batching<CompanyOf, Tie[]>(
      async (asks) => grouped(await select(store, companions(Facet.PARTY, asks)), (row) => tieOf(row, null)),
      () => [],
      nameOf,
    ),
    counterpartsByOfficial: batching<CompanyOf, Counterpart[]>(
      async (asks) =>
        grouped(
          await select(store, companions(Facet.OFFICIAL, asks)),
          (row) => new Counterpart(String(row.other), Number(row.meetingCount)),
        ),
      () => [],
      nameOf,
    ),
    /** How many agreements both parties of a tie are parties to. */
    agreementCountByTie: batching<Tie, number>(
      async (ties) => {
        const pairs = valuesOf(ties.map(pairOf));
        const rows = await select(
          store,
          sql`
          SELECT pair.value AS parentKey, COUNT(*) AS total
          FROM ${pairs} pair
            CROSS JOIN agreement_party one ON one.partyCode = json_extract(pair.value, '$[0]')
            CROSS JOIN agreement_party other
              ON other.agreementSlug = one.agreementSlug AND other.partyCode = json_extract(pair.value, '$[1]')
          GROUP BY pair.value`,
        );
        return new Map(rows.map((row) => [String(row.parentKey), Number(row.total)]));
      },
      () => 0,
      pairOf,
    ),
  };
}

/** The two codes of a tie as the key of the lists that hang on it. */
export function pairOf(tie: Tie): string {
  return JSON.stringify(tie.codes);
}

const tally = sql`COUNT(*) AS meetingCount,
  MIN(s.dateAsc) AS firstMet, MAX(s.dateLatest) AS lastMet`;

function rowsOf(facet: Facet): Sql {
  return sql`(SELECT key, meetingSlug AS slug, dateAsc, dateDesc, dateLatest FROM meeting_facet WHERE facet = ${facet}) s`;
}

function nameOf({ key, first }: CompanyOf): string {
  return JSON.stringify([key, first]);
}

/** For each that is asked for, its companions numbered, so that one SELECT can cut each list at its own length. */
function companions(facet: Facet, asks: CompanyOf[]): Sql {
  return sql`
    SELECT parentKey, one, other, meetingCount, firstMet, lastMet FROM (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY parentKey ORDER BY meetingCount DESC, other) AS place FROM (
        SELECT parent.value AS parentKey, s.key AS one, other.key AS other, ${tally}
        FROM ${valuesOf(asks.map(nameOf))} parent
          CROSS JOIN ${rowsOf(facet)} ON s.key = json_extract(parent.value, '$[0]')
          CROSS JOIN meeting_facet other ON other.meetingSlug = s.slug AND other.facet = ${facet} AND other.key <> s.key
        GROUP BY parent.value, other.key))
    WHERE place <= json_extract(parentKey, '$[1]') ORDER BY parentKey, place`;
}

function tieOf(row: Row, filter: MeetingFilter | null | undefined): Tie {
  return new Tie(
    [String(row.one), String(row.other)],
    filter,
    Number(row.meetingCount),
    dayOrNull(String(row.firstMet)),
    dayOrNull(String(row.lastMet)),
  );
}

/** The sentinels of undated meetings and of open ends are no days. */
function dayOrNull(day: string): string | null {
  return /^(0000|9999)/.test(day) ? null : day;
}
