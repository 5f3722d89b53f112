import { Field, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "An official met by another." })
export class Counterpart {
  constructor(
    readonly officialSlug: string,
    meetingCount: number,
  ) {
    this.meetingCount = meetingCount;
  }

  @Field(() => Int, { description: "How many meetings both took part in." })
  readonly meetingCount: number;
}
