import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Meeting } from "./Meeting";
import { Topic } from "./Topic";

/** That a topic was talked about at a meeting. */
@Entity()
export class MeetingTopic {
  @PrimaryColumn("text")
  meetingSlug!: string;

  @PrimaryColumn("text")
  topicSlug!: string;

  /** From 0, in the order of the record. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting!: Meeting;

  @ManyToOne(() => Topic)
  @JoinColumn({ name: "topicSlug" })
  topic!: Topic;
}
