import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Source } from "./Source";

export enum EvidenceBasis {
  STATED = "STATED",
  INFERRED = "INFERRED",
  CORROBORATED = "CORROBORATED",
}
registerEnumType(EvidenceBasis, {
  name: "EvidenceBasis",
  description: "How a source supports a fact.",
  valuesConfig: {
    STATED: { description: "The source says it." },
    INFERRED: { description: "It follows from what the source says; the note says how." },
    CORROBORATED: { description: "Outside evidence says it; the note says what it shows." },
  },
});

@Entity()
@ObjectType({ description: "The evidence of one source for one field of one record." })
export class Citation {
  /** The record that the fact belongs to, as `Cited.subject` names it. */
  @PrimaryColumn("text")
  subject!: string;

  /** From 0, in the order of the record's fields. */
  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("text")
  @Field(() => String, { description: "The field of the record that this supports." })
  field!: string;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "Which part or item of the field: `city` of a place, the slug of a topic or an agreement, the code of a party, the person or office of a participant; null where it is the whole field.",
  })
  part!: string | null;

  @Column("text")
  @Field(() => EvidenceBasis, { description: "How the source supports the fact." })
  basis!: EvidenceBasis;

  @Column("text")
  sourceSlug!: string;

  @Column("simple-json")
  @Field(() => [Int], {
    description: "The paragraphs of an article, counting its lines that are not blank from 1; empty for a reference.",
  })
  paragraphs!: number[];

  @Column("text", { nullable: true })
  attributionEn!: string | null;

  @Column("text", { nullable: true })
  attributionAr!: string | null;

  @Column("text", { nullable: true })
  noteEn!: string | null;

  @Column("text", { nullable: true })
  noteAr!: string | null;

  @ManyToOne(() => Source, { nullable: false })
  @JoinColumn({ name: "sourceSlug" })
  @Field(() => Source, { description: "The source that says or shows it." })
  source!: Source;
}
