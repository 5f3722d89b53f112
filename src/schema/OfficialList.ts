import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { PositionCategory } from "../entities/Position";
import { Language } from "./Language";
import { OrderDirection } from "./Order";
import { PageArgs } from "./Page";
import { SetFilter } from "./SetFilter";

export enum OfficialOrderField {
  NAME = "NAME",
  MEETING_COUNT = "MEETING_COUNT",
}
registerEnumType(OfficialOrderField, {
  name: "OfficialOrderField",
  description: "What a list of officials is sorted by.",
  valuesConfig: {
    NAME: { description: "The name, by the collation of its language." },
    MEETING_COUNT: { description: "How many meetings the official took part in." },
  },
});

@InputType({ description: "The order of a list of officials; by English name if none is given." })
export class OfficialOrder {
  @Field(() => OfficialOrderField, { description: "What to sort by." })
  field!: OfficialOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Which end comes first." })
  direction!: OrderDirection;

  @Field(() => Language, {
    defaultValue: Language.EN,
    description: "Whose name and collation; of no effect on counts.",
  })
  language!: Language;
}

@InputType({ description: "Which officials; what is given must all hold. At most 100 values in all." })
export class OfficialFilter {
  @Field(() => SetFilter, { nullable: true, description: "By the codes of the parties represented." })
  party?: SetFilter | null;

  @Field(() => [PositionCategory], {
    nullable: true,
    description: "Officials who hold or held an office of one of these ranks.",
  })
  category?: PositionCategory[] | null;

  @Field(() => SetFilter, { nullable: true, description: "By the slugs of the meetings taken part in." })
  meeting?: SetFilter | null;
}

@ArgsType()
export class OfficialListArgs extends PageArgs {
  @Field(() => OfficialFilter, { nullable: true, description: "Which officials of the list; all if not given." })
  filter?: OfficialFilter | null;

  @Field(() => OfficialOrder, { nullable: true, description: "The order of the list; by English name if not given." })
  orderBy?: OfficialOrder | null;
}
