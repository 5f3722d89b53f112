import { Field, ObjectType, registerEnumType } from "type-graphql";
import { InLanguage, Language } from "./Language";
import { DateScalar, EdtfScalar } from "./scalars";
import { dateLabel } from "./dateLabel";

export enum DatePrecision {
  DAY = "DAY",
  MONTH = "MONTH",
  YEAR = "YEAR",
  INTERVAL = "INTERVAL",
}
registerEnumType(DatePrecision, {
  name: "DatePrecision",
  description: "How exactly a date is known.",
  valuesConfig: {
    DAY: { description: "To the day." },
    MONTH: { description: "To the month." },
    YEAR: { description: "To the year." },
    INTERVAL: { description: "From one date to another, either of which may be open or unknown." },
  },
});

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

  @Field(() => EdtfScalar, { description: "The date in the Extended Date/Time Format." })
  readonly edtf: string;

  @Field(() => DateScalar, { nullable: true, description: "First day that it can mean; null where open or unknown." })
  readonly earliest: string | null;

  @Field(() => DateScalar, { nullable: true, description: "Last day that it can mean; null where open or unknown." })
  readonly latest: string | null;

  @Field(() => DatePrecision, { description: "How exactly it is known." })
  get precision(): DatePrecision {
    if (this.edtf.includes("/")) return DatePrecision.INTERVAL;
    const units = this.edtf
      .replace(/[?~%]$/, "")
      .replace(/-?XX/g, "")
      .split("-").length;
    return [DatePrecision.YEAR, DatePrecision.MONTH, DatePrecision.DAY][units - 1] ?? DatePrecision.YEAR;
  }

  @Field(() => Boolean, { description: "Whether the source, or the reading of it, is in doubt (`?` or `%`)." })
  get isUncertain(): boolean {
    return /[?%]/.test(this.edtf);
  }

  @Field(() => Boolean, { description: "Whether it is only about right (`~` or `%`)." })
  get isApproximate(): boolean {
    return /[~%]/.test(this.edtf);
  }

  @Field(() => String, { description: "For people: `4 September 2021`, `September 2021`, `about 2017`." })
  label(@InLanguage() language: Language): string {
    return dateLabel(this.edtf, language);
  }
}
