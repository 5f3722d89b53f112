import { ArgsType, Field, ObjectType } from "type-graphql";
import { Meeting } from "../entities/Meeting";
import type { MeetingListReader } from "./Bucket";
import { Connection } from "./Connection";
import { MeetingFilter } from "./MeetingFilter";
import { OrderedMeetingArgs } from "./MeetingOrder";

@ArgsType()
export class MeetingListArgs extends OrderedMeetingArgs {
  @Field(() => MeetingFilter, { nullable: true, description: "Which meetings of the list; all if not given." })
  filter?: MeetingFilter | null;
}

@ObjectType({ description: "A page of a list of meetings, and counts of the whole list." })
export class MeetingConnection extends Connection(() => Meeting, "Meeting", "meetings") {
  constructor(readonly list: MeetingListReader) {
    super(list);
  }
}
