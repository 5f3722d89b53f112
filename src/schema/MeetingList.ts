import { ArgsType, Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Meeting } from "../entities/Meeting";
import { Connection, type Reads } from "./Connection";
import { Language } from "./Language";
import { MeetingFilter } from "./MeetingFilter";
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

@ArgsType()
export class MeetingListArgs extends OrderedMeetingArgs {
  @Field(() => MeetingFilter, { nullable: true, description: "Which meetings of the list; all if not given." })
  filter?: MeetingFilter | null;
}

/** Which meetings a connection is over, so that it can be grouped as well as paged. */
export interface MeetingSet {
  scope: MeetingScope;
  filter: MeetingFilter | null | undefined;
}

/** The field that a list of meetings hangs on, and the key of its parent. */
export interface MeetingScope {
  field: "Query" | "Party" | "Official" | "Agreement" | "Topic" | "Source" | "Tie";
  parent: string;
}

@ObjectType({ description: "A page of a list of meetings, and counts of the whole list." })
export class MeetingConnection extends Connection(() => Meeting, "Meeting", "meetings") {
  constructor(
    readonly set: MeetingSet,
    reads: Reads<Meeting>,
  ) {
    super(reads);
  }
}
