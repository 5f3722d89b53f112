import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Meeting } from "./Meeting";
import { Official } from "./Official";
import { Party } from "./Party";
import { Position } from "./Position";

export enum ParticipantRole {
  HOST = "HOST",
  GUEST = "GUEST",
  ENVOY = "ENVOY",
  MEDIATOR = "MEDIATOR",
  PARTICIPANT = "PARTICIPANT",
}
registerEnumType(ParticipantRole, {
  name: "ParticipantRole",
  description: "What part someone had in a meeting.",
  valuesConfig: {
    HOST: { description: "Received the others." },
    GUEST: { description: "Was received, or visited." },
    ENVOY: { description: "Came with a message from someone who was not there." },
    MEDIATOR: { description: "Brought the others together." },
    PARTICIPANT: { description: "Took part, neither as host nor as guest." },
  },
});

@Entity()
@ObjectType({ implements: Cited, description: "Someone at a meeting, in the capacity held there." })
export class Participant implements Cited {
  get subject(): string {
    return `participant/${this.meetingSlug}/${this.ordinal}`;
  }

  @PrimaryColumn("text")
  meetingSlug!: string;

  /** From 0, in the order of the record. */
  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("text", { nullable: true })
  officialSlug!: string | null;

  @Column("text", { nullable: true })
  positionSlug!: string | null;

  @Column("text")
  partyCode!: string;

  @Column("text")
  @Field(() => ParticipantRole, { description: "The part that they had in the meeting." })
  role!: ParticipantRole;

  @Column("boolean")
  @Field(() => Boolean, {
    description: "Whether a source says that they led a delegation. Its other members are not listed.",
  })
  isHeadOfDelegation!: boolean;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting!: Meeting;

  @ManyToOne(() => Official, { nullable: true })
  @JoinColumn({ name: "officialSlug" })
  @Field(() => Official, {
    nullable: true,
    description: "The person; null where the source names only the office.",
  })
  official!: Official | null;

  @ManyToOne(() => Position, { nullable: true })
  @JoinColumn({ name: "positionSlug" })
  @Field(() => Position, {
    nullable: true,
    description: "The office held at that meeting, not the one held today; null where the source names none.",
  })
  position!: Position | null;

  @ManyToOne(() => Party, { nullable: false })
  @JoinColumn({ name: "partyCode" })
  @Field(() => Party, { description: "The party that they acted for, whatever their nationality." })
  party!: Party;
}
