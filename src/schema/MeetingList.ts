import { ArgsType, Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Meeting } from "../entities/Meeting";
import type { Bucket, MeetingGroupField } from "./Bucket";
import { Connection, type ListReader } from "./Connection";
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

/** Reads a list of meetings for a connection, which can be grouped as well as paged. */
export interface MeetingListReader extends ListReader<Meeting> {
  groupBy(field: MeetingGroupField, first: number): Bucket[];
}

@ObjectType({ description: "A page of a list of meetings, and counts of the whole list." })
export class MeetingConnection extends Connection(() => Meeting, "Meeting", "meetings") {
  constructor(readonly meetings: MeetingListReader) {
    super(meetings);
  }
}
