import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { Language } from "./Language";
import { OrderDirection } from "./Order";
import { PageArgs } from "./Page";

export enum MeetingOrderField {
  DATE = "DATE",
  TITLE = "TITLE",
}
registerEnumType(MeetingOrderField, {
  name: "MeetingOrderField",
  description: "What a list of meetings is sorted by.",
  valuesConfig: {
    DATE: { description: "The first day that the date can mean; meetings without a date come last." },
    TITLE: { description: "The title, by the collation of its language." },
  },
});

@InputType({ description: "The order of a list of meetings; the latest first if none is given." })
export class MeetingOrder {
  @Field(() => MeetingOrderField, { description: "What to sort by." })
  field!: MeetingOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: "Which end comes first." })
  direction!: OrderDirection;

  @Field(() => Language, {
    defaultValue: Language.EN,
    description: "Whose title and collation; of no effect on dates.",
  })
  language!: Language;
}

@ArgsType()
export class OrderedMeetingArgs extends PageArgs {
  @Field(() => MeetingOrder, { nullable: true, description: "The order of the list; the latest first if not given." })
  orderBy?: MeetingOrder | null;
}
