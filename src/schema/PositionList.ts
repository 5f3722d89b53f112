import { ArgsType, Field, InputType } from "type-graphql";
import { PositionCategory } from "../entities/Position";
import { PageArgs } from "./Page";
import { SetFilter } from "./SetFilter";

@InputType({ description: "Which offices; what is given must all hold. At most 100 values in all." })
export class PositionFilter {
  @Field(() => SetFilter, { nullable: true, description: "By the code of the party that the office is of." })
  party?: SetFilter | null;

  @Field(() => [PositionCategory], { nullable: true, description: "Offices of one of these ranks." })
  category?: PositionCategory[] | null;
}

@ArgsType()
export class PositionListArgs extends PageArgs {
  @Field(() => PositionFilter, { nullable: true, description: "Which offices of the list; all if not given." })
  filter?: PositionFilter | null;
}
