import { Field, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";

@Entity()
@ObjectType({
  implements: [Node, Cited],
  description: "A person who holds or held an office, once however often spelt.",
})
export class Official implements Node, Cited {
  get id(): string {
    return `official/${this.slug}`;
  }

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  @Field(() => String, { description: "The key of the person, unique among officials and stable." })
  slug!: string;

  @Column("text")
  nameEn!: string;

  @Column("text")
  nameAr!: string;

  @Column("text", { nullable: true })
  honorificEn!: string | null;

  @Column("text", { nullable: true })
  honorificAr!: string | null;

  @Column("simple-json")
  @Field(() => [String], {
    description: "Other spellings and transliterations, in both scripts, as sources and searchers write them.",
  })
  aliases!: string[];
}
