import { Field, Int, ObjectType } from "type-graphql";
import type { MeetingFilter } from "./MeetingFilter";
import { DateScalar } from "./scalars";

@ObjectType({ description: "Two parties and what joins them: an edge of the cooperation network." })
export class Tie {
  constructor(
    readonly codes: readonly [string, string],
    readonly filter: MeetingFilter | null | undefined,
    meetingCount: number,
    firstMet: string | null,
    lastMet: string | null,
  ) {
    this.meetingCount = meetingCount;
    this.firstMet = firstMet;
    this.lastMet = lastMet;
  }

  @Field(() => Int, { description: "How many meetings, of those asked for, both took part in." })
  readonly meetingCount: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day that the date of any of these meetings can mean; null where none is known.",
  })
  readonly firstMet: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day that the date of any of these meetings can mean; null where none is known.",
  })
  readonly lastMet: string | null;
}
