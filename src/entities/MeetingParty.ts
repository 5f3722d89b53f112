import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Meeting } from "./Meeting";
import { Party } from "./Party";

/** That a party took part in a meeting: by a participant, or with nobody named. */
@Entity()
export class MeetingParty {
  @PrimaryColumn("text")
  meetingSlug!: string;

  @PrimaryColumn("text")
  partyCode!: string;

  /** From 0, the host first. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting!: Meeting;

  @ManyToOne(() => Party)
  @JoinColumn({ name: "partyCode" })
  party!: Party;
}
