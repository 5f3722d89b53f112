import { Field, InputType, registerEnumType } from "type-graphql";
import { DateScalar } from "./scalars";

export enum DateMatch {
  OVERLAPS = "OVERLAPS",
  WITHIN = "WITHIN",
}
registerEnumType(DateMatch, {
  name: "DateMatch",
  description: "When a partial date is in a range. What has no date is in none.",
  valuesConfig: {
    OVERLAPS: { description: "The date can fall in the range: `2019` overlaps March 2019." },
    WITHIN: { description: "The date cannot fall outside the range: `2019-03` is within 2019." },
  },
});

@InputType({
  description:
    "A range of days, both ends included; either may be left out. Without both it is every day: what has no date is not in it.",
})
export class DateRange {
  @Field(() => DateScalar, { nullable: true, description: "First day of the range; open if left out." })
  from?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day of the range, not before `from`; open if left out.",
  })
  to?: string | null;

  @Field(() => DateMatch, { defaultValue: DateMatch.OVERLAPS, description: "Which partial dates are in the range." })
  match!: DateMatch;
}
