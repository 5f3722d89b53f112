import { Field, InputType, registerEnumType } from "type-graphql";
import { MeetingKind, MeetingStatus } from "../entities/Meeting";
import { DateScalar } from "./scalars";
import { SetFilter } from "./SetFilter";

export enum DateMatch {
  OVERLAPS = "OVERLAPS",
  WITHIN = "WITHIN",
}
registerEnumType(DateMatch, {
  name: "DateMatch",
  description: "When a partial date is in a range. A meeting without a date is in none.",
  valuesConfig: {
    OVERLAPS: { description: "The date can fall in the range: `2019` overlaps March 2019." },
    WITHIN: { description: "The date cannot fall outside the range: `2019-03` is within 2019." },
  },
});

@InputType({
  description:
    "A range of days, both ends included; either may be left out. Without both it is every day: meetings without a date are not in it.",
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

@InputType({
  description:
    "Which meetings; what is given must all hold. At most 100 values in all, `and`, `or` and `not` at most 4 deep.",
})
export class MeetingFilter {
  @Field(() => DateRange, { nullable: true, description: "Meetings whose date is in this range." })
  date?: DateRange | null;

  @Field(() => SetFilter, { nullable: true, description: "By the codes of the parties that took part." })
  party?: SetFilter | null;

  @Field(() => SetFilter, { nullable: true, description: "By the code of the party that hosted." })
  host?: SetFilter | null;

  @Field(() => SetFilter, { nullable: true, description: "By the slugs of the officials who took part." })
  official?: SetFilter | null;

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the slugs of the topics; a topic takes in its narrower ones.",
  })
  topic?: SetFilter | null;

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the slugs of the agreements that the meeting dealt with.",
  })
  agreement?: SetFilter | null;

  @Field(() => SetFilter, { nullable: true, description: "By the slugs of the sources cited for the meeting." })
  source?: SetFilter | null;

  @Field(() => [MeetingKind], {
    nullable: true,
    description: "Meetings of one of these forms: at least one, if given.",
  })
  kind?: MeetingKind[] | null;

  @Field(() => [MeetingStatus], { nullable: true, description: "Meetings with one of these statuses." })
  status?: MeetingStatus[] | null;

  @Field(() => [MeetingFilter], { nullable: true, description: "All of these hold." })
  and?: MeetingFilter[] | null;

  @Field(() => [MeetingFilter], { nullable: true, description: "At least one of these holds." })
  or?: MeetingFilter[] | null;

  @Field(() => MeetingFilter, { nullable: true, description: "This does not hold." })
  not?: MeetingFilter | null;
}
