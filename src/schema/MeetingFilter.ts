import { Field, InputType } from "type-graphql";
import { MeetingKind, MeetingStatus } from "../entities/Meeting";
import { DateRange } from "./DateRange";
import { SetFilter } from "./SetFilter";

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

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the codes of the parties that were talked about and did not take part.",
  })
  subject?: SetFilter | null;

  @Field(() => String, {
    nullable: true,
    description: "Words to be found in the meeting, as `search` finds them: at most 100 characters.",
  })
  search?: string | null;

  @Field(() => SetFilter, { nullable: true, description: "By the code of the country that it took place in." })
  place?: SetFilter | null;

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
