import sql, { type Sql } from "sql-template-tag";
import { Facet } from "../entities/MeetingFacet";
import type { MeetingFilter } from "../schema/MeetingFilter";
import { Tie } from "../schema/Tie";
import { batching, grouped, valuesOf } from "./batch";
import { lookedUp, meetingCondition } from "./meetingFilter";
import { type Row, select, type Store } from "./select";

/** Asks for the ties of a party with the `first` parties that it met most often. */
interface TiesOf {
  code: string;
  first: number;
}

/** The network of parties that took part in meetings together: most often first, then by code. */
export function tieLoaders(store: Store) {
  return {
    /** Every unordered pair of parties that met in the meetings of a filter, its codes in alphabetical order. */
    async ties(first: number, filter: MeetingFilter | null | undefined): Promise<Tie[]> {
      const rows = await select(
        store,
        sql`
        SELECT key, ${tally} FROM ${ties}
        WHERE key < ${turned} AND ${meetingCondition(filter, lookedUp)}
        GROUP BY key ORDER BY meetingCount DESC, key LIMIT ${first}`,
      );
      return rows.map((row) => tieOf(row, filter));
    },
    tiesByParty: batching<TiesOf, Tie[]>(
      async (asks) => grouped(await select(store, tiesOfParties(asks)), (row) => tieOf(row, null)),
      () => [],
      nameOf,
    ),
    /** How many agreements both parties of a tie are parties to. */
    agreementCountByTie: batching<Tie, number>(
      async (asked) => {
        const pairs = valuesOf(asked.map((tie) => tie.codes));
        const rows = await select(
          store,
          sql`
          SELECT one.partyCode || '/' || other.partyCode AS parentKey, COUNT(*) AS total
          FROM ${pairs} pair
            CROSS JOIN agreement_party one ON one.partyCode = pair.value ->> 0
            CROSS JOIN agreement_party other
              ON other.agreementSlug = one.agreementSlug AND other.partyCode = pair.value ->> 1
          GROUP BY parentKey`,
        );
        return new Map(rows.map((row) => [String(row.parentKey), Number(row.total)]));
      },
      () => 0,
      pairOf,
    ),
  };
}

/** The two codes of a tie as the facet has them. */
export function pairOf(tie: Tie): string {
  return tie.codes.join("/");
}

const ties = sql`(
  SELECT key, meetingSlug AS slug, dateAsc, dateDesc, dateLatest FROM meeting_facet WHERE facet = ${Facet.TIE}) s`;

/** The days of what is dated: a date that is open at one end says nothing of that end, and hides no other meeting's. */
const tally = sql`COUNT(*) AS meetingCount,
  MIN(NULLIF(dateAsc, '0000-01-01')) AS firstMet, MAX(NULLIF(dateLatest, '9999-12-31')) AS lastMet`;

/** The pair of a row the other way round: the facet has both, and of an unordered pair the lesser is meant. */
const turned = sql`substr(key, instr(key, '/') + 1) || '/' || substr(key, 1, instr(key, '/') - 1)`;

function nameOf({ code, first }: TiesOf): string {
  return JSON.stringify([code, first]);
}

/** For each party, the stretch of the index from `EG/` to `EG0`, which follows it; its ties numbered, so that one SELECT can cut each list at its own length. */
function tiesOfParties(asks: TiesOf[]): Sql {
  return sql`
    SELECT * FROM (
      SELECT *, ROW_NUMBER() OVER (PARTITION BY parentKey ORDER BY meetingCount DESC, key) AS place FROM (
        SELECT parent.value AS parentKey, s.key AS key, ${tally}
        FROM ${valuesOf(asks.map(nameOf))} parent CROSS JOIN ${ties}
          ON s.key > (parent.value ->> 0) || '/' AND s.key < (parent.value ->> 0) || '0'
        GROUP BY parent.value, s.key))
    WHERE place <= parentKey ->> 1 ORDER BY parentKey, place`;
}

function tieOf(row: Row, filter: MeetingFilter | null | undefined): Tie {
  const [one = "", other = ""] = String(row.key).split("/");
  return new Tie([one, other], filter, Number(row.meetingCount), dayOrNull(row.firstMet), dayOrNull(row.lastMet));
}

/** The stand-ins of undated meetings are no days. */
function dayOrNull(day: unknown): string | null {
  return typeof day !== "string" || /^(0000|9999)/.test(day) ? null : day;
}
