import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Node } from "./Node";

@Entity()
@ObjectType({ implements: Node, description: "A subject of talks, in a small hierarchy (a skos:Concept)." })
export class Topic implements Node {
  get id(): string {
    return `topic/${this.slug}`;
  }

  @PrimaryColumn("text")
  @Field(() => String, { description: "The key of the topic, unique among topics and stable." })
  slug!: string;

  @Column("text")
  labelEn!: string;

  @Column("text")
  labelAr!: string;

  @Column("simple-json")
  @Field(() => [String], {
    description: "Other terms in use, in both languages (skos:altLabel); empty where none is known.",
  })
  aliases!: string[];

  @Column("text", { nullable: true })
  broaderSlug!: string | null;

  @ManyToOne(() => Topic, { nullable: true })
  @JoinColumn({ name: "broaderSlug" })
  @Field(() => Topic, { nullable: true, description: "The topic that this is a part of; null at the top." })
  broader!: Topic | null;
}
