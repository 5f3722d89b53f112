import { registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Meeting } from "./Meeting";

export enum MeetingLinkKind {
  FOLLOWS = "FOLLOWS",
  ANNOUNCES = "ANNOUNCES",
  INVITES_TO = "INVITES_TO",
}
registerEnumType(MeetingLinkKind, {
  name: "MeetingLinkKind",
  description: "How one meeting is linked to another, read from the meeting that the source says it of.",
  valuesConfig: {
    FOLLOWS: { description: "The source tells it as coming after the other." },
    ANNOUNCES: { description: "It was said there that the other would be held." },
    INVITES_TO: { description: "Someone was invited there to the other." },
  },
});

/** That a meeting followed, announced or invited to another, as a source says. */
@Entity()
export class MeetingRelation {
  get subject(): string {
    return `relation/${this.meetingSlug}/${this.ordinal}`;
  }

  /** The meeting that follows, announces or invites. */
  @PrimaryColumn("text")
  meetingSlug!: string;

  /** From 0, in the order of the meeting's record. */
  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("text")
  kind!: MeetingLinkKind;

  @Column("text")
  otherSlug!: string;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting!: Meeting;

  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: "otherSlug" })
  other!: Meeting;
}
