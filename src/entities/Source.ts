import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";

export enum SourceKind {
  ARTICLE = "ARTICLE",
  REFERENCE = "REFERENCE",
}
registerEnumType(SourceKind, {
  name: "SourceKind",
  description: "What a source is to the dataset.",
  valuesConfig: {
    ARTICLE: { description: "A news article that the dataset is curated from, cited by paragraph." },
    REFERENCE: { description: "Outside evidence for a single fact, such as a date or a term of office." },
  },
});

@Entity()
@ObjectType({
  implements: [Node, Cited],
  description: "A publication that facts are cited to. Its text is not part of the dataset.",
})
export class Source implements Node, Cited {
  get id(): string {
    return `source/${this.slug}`;
  }

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  @Field(() => String, { description: "The key of the source, unique among sources and stable." })
  slug!: string;

  @Column("text")
  @Field(() => SourceKind, { description: "Whether the dataset is curated from it or only corroborated by it." })
  kind!: SourceKind;

  @Column("text")
  titleEn!: string;

  @Column("text", { nullable: true })
  titleAr!: string | null;

  @Column("text", { nullable: true })
  publisherEn!: string | null;

  @Column("text", { nullable: true })
  publisherAr!: string | null;

  @Column("text", { nullable: true })
  url!: string | null;

  @Column("text")
  @Field(() => String, { description: "The language of the source, an ISO 639-1 code such as `ar`." })
  language!: string;

  @Column("text", { nullable: true })
  publishedEdtf!: string | null;

  @Column("text", { nullable: true })
  publishedEarliest!: string | null;

  @Column("text", { nullable: true })
  publishedLatest!: string | null;

  @Column("integer", { nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: "How many paragraphs (lines that are not blank) an article has; null for a reference.",
  })
  paragraphCount!: number | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "SHA-256 of the article's text in hexadecimal, so that whoever holds it can check a citation; null for a reference.",
  })
  sha256!: string | null;
}
