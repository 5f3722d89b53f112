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

const openStart = "0000-01-01";
const openEnd = "9999-12-31";

@ObjectType({ description: "A date as exactly as it is known, and no more exactly." })
export class PartialDate {
  /** Null where there is no date. The days are as the store has them, with sentinels for open ends. */
  static of(edtf: string | null, earliest: string | null, latest: string | null): PartialDate | null {
    return edtf === null ? null : new PartialDate(edtf, earliest, latest);
  }

  private constructor(
    edtf: string,
    private readonly first: string | null,
    private readonly last: string | null,
  ) {
    this.edtf = edtf;
  }

  @Field(() => EdtfScalar, { description: "The date in the Extended Date/Time Format." })
  readonly edtf: string;

  @Field(() => DateScalar, { nullable: true, description: "First day that it can mean; null where open or unknown." })
  get earliest(): string | null {
    return this.first === openStart ? null : this.first;
  }

  @Field(() => DateScalar, { nullable: true, description: "Last day that it can mean; null where open or unknown." })
  get latest(): string | null {
    return this.last === openEnd ? null : this.last;
  }

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
