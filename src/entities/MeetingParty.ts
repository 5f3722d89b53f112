import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Meeting } from "./Meeting";
import { ParticipantRole } from "./Participant";
import { Party } from "./Party";

/** That a party took part in a meeting: by a participant, or with nobody named. */
@Entity()
@ObjectType("PartyRole", { description: "A party that took part in a meeting, and its part in it." })
export class MeetingParty {
  @PrimaryColumn("text")
  meetingSlug!: string;

  @PrimaryColumn("text")
  partyCode!: string;

  /** From 0, the host first. */
  @Column("integer")
  ordinal!: number;

  @Column("text")
  @Field(() => ParticipantRole, {
    description:
      "What a source says of the party as such; else HOST for the host, that of its first participant, or PARTICIPANT.",
  })
  role!: ParticipantRole;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting!: Meeting;

  @ManyToOne(() => Party)
  @JoinColumn({ name: "partyCode" })
  @Field(() => Party, { description: "The party that took part." })
  party!: Party;
}
