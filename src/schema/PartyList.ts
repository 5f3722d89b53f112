import { ArgsType, Field, InputType } from "type-graphql";
import { PageArgs } from "./Page";

@InputType({ description: "Which parties." })
export class PartyFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Words to be found in the name, another name, an abbreviation, an adjective or the code, as `search` finds them: at most 100 characters.",
  })
  search?: string | null;
}

@ArgsType()
export class PartyListArgs extends PageArgs {
  @Field(() => PartyFilter, { nullable: true, description: "Which parties of the list; all if not given." })
  filter?: PartyFilter | null;
}
