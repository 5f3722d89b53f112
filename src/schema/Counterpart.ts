import { Field, Int, ObjectType } from "type-graphql";
import { Official } from "../entities/Official";

@ObjectType({ description: "An official met by another." })
export class Counterpart {
  @Field(() => Official, { description: "The official met." })
  readonly official!: Official;

  @Field(() => Int, { description: "How many meetings both took part in." })
  readonly meetingCount!: number;
}
