import { Field, Int, ObjectType } from "type-graphql";
import { Party } from "../entities/Party";
import type { MeetingFilter } from "./MeetingFilter";
import { DateScalar } from "./scalars";

@ObjectType({ description: "Two parties and what joins them: an edge of the cooperation network." })
export class Tie {
  /** Of which meetings the tie is; of all where none is given. */
  readonly filter!: MeetingFilter | null | undefined;

  @Field(() => [Party], { description: "Exactly two, by code; on Party.ties the asked party is first." })
  readonly parties!: readonly [Party, Party];

  @Field(() => Int, { description: "How many meetings, of those asked for, both took part in." })
  readonly meetingCount!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "First day that the date of any of these meetings can mean; null where none is known.",
  })
  readonly firstMet!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Last day that the date of any of these meetings can mean; null where none is known.",
  })
  readonly lastMet!: string | null;
}
