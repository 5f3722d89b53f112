import { BadUserInput } from "../errors";
import type { AgreementFilter } from "./AgreementList";
import type { DateRange } from "./DateRange";
import type { MeetingFilter } from "./MeetingFilter";
import type { OfficialFilter } from "./OfficialList";
import type { PartyFilter } from "./PartyList";
import type { PositionFilter } from "./PositionList";
import type { SetFilter } from "./SetFilter";
import type { StatementFilter } from "./StatementList";

/** How many values one list of an argument may have, and all those of a filter together. */
export const mostValues = 100;
export const deepestFilter = 4;

/** How many characters (code points) a text to search for may have. */
export const longestText = 100;

/** Throws BadUserInput with the path of what is out of bounds in a filter of meetings. */
export function checkMeetingFilter(filter: MeetingFilter | null | undefined): void {
  if (filter) new FilterCheck().meetings(filter, "filter", 0);
}

/** Throws BadUserInput with the path of what is out of bounds in a filter of officials. */
export function checkOfficialFilter(filter: OfficialFilter | null | undefined): void {
  if (!filter) return;
  const check = new FilterCheck();
  check.someOf("filter.category", filter.category);
  check.sets(filter, ["party", "meeting"], "filter");
}

/** Throws BadUserInput with the path of what is out of bounds in a filter of agreements. */
export function checkAgreementFilter(filter: AgreementFilter | null | undefined): void {
  if (!filter) return;
  const check = new FilterCheck();
  check.someOf("filter.kind", filter.kind);
  check.someOf("filter.status", filter.status);
  check.sets(filter, ["party", "topic"], "filter");
}

/** Throws BadUserInput with the path of what is out of bounds in a filter of statements. */
export function checkStatementFilter(filter: StatementFilter | null | undefined): void {
  if (!filter) return;
  const check = new FilterCheck();
  check.someOf("filter.act", filter.act);
  check.sets(filter, ["speaker", "party", "topic", "meeting", "agreement", "about"], "filter");
  checkRange("filter.date", filter.date);
  checkWords("filter.search", filter.search);
}

/** Throws BadUserInput with the path of what is out of bounds in a filter of offices. */
export function checkPositionFilter(filter: PositionFilter | null | undefined): void {
  if (!filter) return;
  const check = new FilterCheck();
  check.someOf("filter.category", filter.category);
  check.sets(filter, ["party"], "filter");
}

/** Throws BadUserInput with the path of what is out of bounds in a filter of parties. */
export function checkPartyFilter(filter: PartyFilter | null | undefined): void {
  checkWords("filter.search", filter?.search);
}

function checkRange(path: string, range: DateRange | null | undefined): void {
  if (range?.from && range.to && range.from > range.to)
    throw new BadUserInput(path, `from ${range.from} is after to ${range.to}.`);
}

/** Throws BadUserInput with the path of a text to search for that is too long. */
export function checkWords(path: string, text: string | null | undefined): void {
  const length = [...(text ?? "")].length;
  if (length > longestText) throw new BadUserInput(path, `${length} characters are more than ${longestText}.`);
}

const setFields = ["party", "host", "official", "topic", "agreement", "source", "subject"] as const;

/** Counts the values of one filter while it checks its parts. */
class FilterCheck {
  private count = 0;

  meetings(filter: MeetingFilter, path: string, depth: number): void {
    if (depth > deepestFilter) throw new BadUserInput(path, `and, or and not are more than ${deepestFilter} deep.`);
    const { date, kind, status, search, and, or, not } = filter;
    checkRange(`${path}.date`, date);
    checkWords(`${path}.search`, search);
    this.sets(filter, setFields, path);
    this.someOf(`${path}.kind`, kind);
    this.someOf(`${path}.status`, status);
    for (const [name, inner] of [["and", and] as const, ["or", or] as const]) {
      this.someOf(`${path}.${name}`, inner);
      inner?.forEach((each, index) => this.meetings(each, `${path}.${name}[${index}]`, depth + 1));
    }
    if (not) this.meetings(not, `${path}.not`, depth + 1);
  }

  sets<Field extends string>(filter: Partial<Record<Field, SetFilter | null>>, fields: readonly Field[], path: string) {
    for (const field of fields) {
      const set = filter[field];
      if (!set) continue;
      this.someOf(`${path}.${field}.any`, set.any);
      this.add(`${path}.${field}.all`, set.all);
      this.add(`${path}.${field}.none`, set.none);
    }
  }

  /** Checks a list that must not be empty where it is given. */
  someOf(path: string, values: readonly unknown[] | null | undefined): void {
    if (values?.length === 0)
      throw new BadUserInput(path, "an empty list would match nothing; leave it out or give 1 to 100 values.");
    this.add(path, values);
  }

  private add(path: string, values: readonly unknown[] | null | undefined): void {
    this.count += values?.length ?? 0;
    if (values?.length && this.count > mostValues)
      throw new BadUserInput(
        path,
        `with this the filter has ${this.count} values in all, which are more than ${mostValues}.`,
      );
  }
}
