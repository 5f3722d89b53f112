import { Field, ObjectType, registerEnumType } from "type-graphql";
import { InLanguage, Language } from "./Language";
import { DateScalar, EdtfScalar } from "./scalars";
import { dateLabel } from "./dateLabel";

export enum DatePrecision {
  DAY = "DAY",
  MONTH = "MONTH",
  YEAR = "YEAR",
  DECADE = "DECADE",
  CENTURY = "CENTURY",
  INTERVAL = "INTERVAL",
}
registerEnumType(DatePrecision, {
  name: "DatePrecision",
  description: "How exactly a date is known.",
  valuesConfig: {
    DAY: { description: "To the day." },
    MONTH: { description: "To the month." },
    YEAR: { description: "To the year." },
    DECADE: { description: "To the decade, such as 2020 to 2029." },
    CENTURY: { description: "To the hundred years that begin alike, such as 2000 to 2099." },
    INTERVAL: {
      description:
        "From one date to another. Either end may be open (`2021/..`: it goes on, as far as the source knows) or unknown (`2021/`: it has ended or not, at a day that no source gives).",
    },
  },
});

/** The precision of a date that is no interval, by how many of its characters are known. */
const precisions: Record<number, DatePrecision> = {
  ["20".length]: DatePrecision.CENTURY,
  ["202".length]: DatePrecision.DECADE,
  ["2021".length]: DatePrecision.YEAR,
  ["2021-09".length]: DatePrecision.MONTH,
  ["2021-09-04".length]: DatePrecision.DAY,
};

@ObjectType({ description: "A date as exactly as it is known, and no more exactly." })
export class PartialDate {
  constructor(edtf: string, earliest: string | null, latest: string | null) {
    this.edtf = edtf;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** Returns the date of three columns of an entity; null where there is none. */
  static of(edtf: string | null, earliest: string | null, latest: string | null): PartialDate | null {
    return edtf === null ? null : new PartialDate(edtf, earliest, latest);
  }

  @Field(() => EdtfScalar, {
    description:
      "The date in the Extended Date/Time Format. In an interval, `..` stands for an end that is open, and nothing for one that is unknown.",
  })
  readonly edtf: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day that it can mean; null where the start is open or unknown: `edtf` and `label` say which.",
  })
  readonly earliest: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day that it can mean; null where the end is open or unknown: `edtf` and `label` say which.",
  })
  readonly latest: string | null;

  @Field(() => DatePrecision, { description: "How exactly it is known." })
  get precision(): DatePrecision {
    if (this.edtf.includes("/")) return DatePrecision.INTERVAL;
    const known = this.edtf.replace(/[?~%]$/, "").replace(/-?X+/g, "");
    return precisions[known.length]!;
  }

  @Field(() => Boolean, { description: "Whether the source, or the reading of it, is in doubt (`?` or `%`)." })
  get isUncertain(): boolean {
    return /[?%]/.test(this.edtf);
  }

  @Field(() => Boolean, { description: "Whether it is only about right (`~` or `%`)." })
  get isApproximate(): boolean {
    return /[~%]/.test(this.edtf);
  }

  @Field(() => String, {
    description:
      "For people: `4 September 2021`, `September 2021`, `about 2017`, `the 2020s`, `the 21st century`, `22 – 23 February 2025`; `since 2021` where the end is open, `from 2021, end unknown` where it is unknown; `until 2021`, and `until 2021, start unknown`.",
  })
  label(@InLanguage() language: Language): string {
    return dateLabel(this.edtf, language);
  }
}
