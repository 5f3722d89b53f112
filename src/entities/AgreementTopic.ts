import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Agreement } from "./Agreement";
import { Topic } from "./Topic";

/** That an agreement is about a topic. */
@Entity()
export class AgreementTopic {
  @PrimaryColumn("text")
  agreementSlug!: string;

  @PrimaryColumn("text")
  topicSlug!: string;

  /** From 0, in the order of the record. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Agreement)
  @JoinColumn({ name: "agreementSlug" })
  agreement!: Agreement;

  @ManyToOne(() => Topic)
  @JoinColumn({ name: "topicSlug" })
  topic!: Topic;
}
