import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Topic } from "./Topic";

/** That a topic is within another: itself, its broader topic, and so on up. Derived at seeding. */
@Entity({ withoutRowid: true })
@Index(["narrowerSlug", "broaderSlug"])
export class TopicClosure {
  @PrimaryColumn("text")
  broaderSlug!: string;

  @PrimaryColumn("text")
  narrowerSlug!: string;

  @ManyToOne(() => Topic)
  @JoinColumn({ name: "broaderSlug" })
  broader?: Topic;

  @ManyToOne(() => Topic)
  @JoinColumn({ name: "narrowerSlug" })
  narrower?: Topic;
}
