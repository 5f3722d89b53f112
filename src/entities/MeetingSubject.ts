import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Meeting } from "./Meeting";
import { Party } from "./Party";

/** That a party was talked about at a meeting in which it did not take part. */
@Entity()
export class MeetingSubject {
  @PrimaryColumn("text")
  meetingSlug!: string;

  @PrimaryColumn("text")
  partyCode!: string;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting!: Meeting;

  @ManyToOne(() => Party)
  @JoinColumn({ name: "partyCode" })
  party!: Party;
}
