import { Field, InputType } from "type-graphql";

@InputType({
  description:
    "A condition on a set of codes or slugs. What is given must all hold. A code or slug that does not exist is simply not matched.",
})
export class SetFilter {
  @Field(() => [String], { nullable: true, description: "At least one of these: 1 to 100 values." })
  any?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Every one of these: at most 100 values." })
  all?: string[] | null;

  @Field(() => [String], { nullable: true, description: "None of these: at most 100 values." })
  none?: string[] | null;
}
