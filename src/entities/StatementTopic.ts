import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Statement } from "./Statement";
import { Topic } from "./Topic";

/** That a statement is about a topic. */
@Entity()
export class StatementTopic {
  @PrimaryColumn("text")
  statementSlug!: string;

  @PrimaryColumn("text")
  topicSlug!: string;

  /** From 0, in the order of the record. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Statement)
  @JoinColumn({ name: "statementSlug" })
  statement!: Statement;

  @ManyToOne(() => Topic)
  @JoinColumn({ name: "topicSlug" })
  topic!: Topic;
}
