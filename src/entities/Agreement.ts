import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";

export enum AgreementKind {
  TREATY = "TREATY",
  AGREEMENT = "AGREEMENT",
  MEMORANDUM_OF_UNDERSTANDING = "MEMORANDUM_OF_UNDERSTANDING",
  JOINT_STATEMENT = "JOINT_STATEMENT",
  COORDINATION_BODY = "COORDINATION_BODY",
  WORKING_GROUP = "WORKING_GROUP",
  BORDER_CROSSING = "BORDER_CROSSING",
  ARRANGEMENT = "ARRANGEMENT",
}
registerEnumType(AgreementKind, {
  name: "AgreementKind",
  description: "What form an agreement has.",
  valuesConfig: {
    TREATY: { description: "Concluded as a treaty." },
    AGREEMENT: { description: "An agreement, or a set of them that sources name together." },
    MEMORANDUM_OF_UNDERSTANDING: {
      description: "Concluded as a memorandum of understanding, commonly less binding than a treaty.",
    },
    JOINT_STATEMENT: { description: "A joint or final statement, as of a summit." },
    COORDINATION_BODY: { description: "A standing body, such as a coordination council." },
    WORKING_GROUP: { description: "A working group that the parties set up." },
    BORDER_CROSSING: { description: "A border crossing that the parties opened." },
    ARRANGEMENT: { description: "Something agreed in no other form." },
  },
});

export enum AgreementStatus {
  PROPOSED = "PROPOSED",
  AGREED = "AGREED",
  SIGNED = "SIGNED",
  ISSUED = "ISSUED",
  ESTABLISHED = "ESTABLISHED",
  IN_FORCE = "IN_FORCE",
}
registerEnumType(AgreementStatus, {
  name: "AgreementStatus",
  description: "How far an agreement has come, as far as the sources say.",
  valuesConfig: {
    PROPOSED: { description: "Spoken of as something to be concluded." },
    AGREED: { description: "Agreed; nothing says that it was signed." },
    SIGNED: { description: "Signed by the parties." },
    ISSUED: { description: "Issued, as a statement is." },
    ESTABLISHED: { description: "Set up or opened, as a body or a crossing is." },
    IN_FORCE: { description: "Said to be in force." },
  },
});

@Entity()
@ObjectType({
  implements: [Node, Cited],
  description: "Anything that parties agreed, issued or set up, and that a source names.",
})
export class Agreement implements Node, Cited {
  get id(): string {
    return `agreement/${this.slug}`;
  }

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  @Field(() => String, { description: "The key of the agreement, unique among agreements and stable." })
  slug!: string;

  @Column("text")
  titleEn!: string;

  @Column("text")
  titleAr!: string;

  @Column("simple-json")
  @Field(() => [String], { description: "Other names in use, in both languages; empty where none is known." })
  aliases!: string[];

  @Column("text")
  summaryEn!: string;

  @Column("text")
  summaryAr!: string;

  @Column("text")
  @Field(() => AgreementKind, { description: "What form it has." })
  kind!: AgreementKind;

  @Column("text")
  @Field(() => AgreementStatus, { description: "How far it has come, as far as the sources say." })
  status!: AgreementStatus;

  @Column("text", { nullable: true })
  dateEdtf!: string | null;

  /** First day that the date can mean; null where that is open or unknown, or there is no date. */
  @Column("text", { nullable: true })
  dateEarliest!: string | null;

  /** Last day that the date can mean; null where that is open or unknown, or there is no date. */
  @Column("text", { nullable: true })
  dateLatest!: string | null;
}
