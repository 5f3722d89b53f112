import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Agreement } from "./Agreement";
import { Cited } from "./Cited";
import { Meeting } from "./Meeting";

export enum AgreementTreatment {
  SIGNED = "SIGNED",
  ISSUED = "ISSUED",
  ESTABLISHED = "ESTABLISHED",
  ACTIVATED = "ACTIVATED",
  FOLLOWED_UP = "FOLLOWED_UP",
  CALLED_FOR = "CALLED_FOR",
  PROPOSED = "PROPOSED",
  WELCOMED = "WELCOMED",
  CITED = "CITED",
}
registerEnumType(AgreementTreatment, {
  name: "AgreementTreatment",
  description: "What a meeting did with an agreement: what its source says was done, and no more.",
  valuesConfig: {
    SIGNED: { description: "The parties signed it there." },
    ISSUED: { description: "Issued it, as a final statement." },
    ESTABLISHED: { description: "Set it up or opened it." },
    ACTIVATED: { description: "Decided to put it to use." },
    FOLLOWED_UP: { description: "Followed up on its implementation." },
    CALLED_FOR: { description: "Called for it, or for putting it into effect." },
    PROPOSED: { description: "Spoke of concluding it." },
    WELCOMED: { description: "Welcomed it in words." },
    CITED: { description: "Named it." },
  },
});

@Entity()
@ObjectType({ implements: Cited, description: "What a meeting did with an agreement." })
export class AgreementMention implements Cited {
  get subject(): string {
    return `mention/${this.meetingSlug}/${this.ordinal}`;
  }

  @PrimaryColumn("text")
  meetingSlug!: string;

  /** From 0, in the order of the meeting's record. */
  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("text")
  agreementSlug!: string;

  @Column("text")
  @Field(() => AgreementTreatment, { description: "What the meeting did with the agreement." })
  treatment!: AgreementTreatment;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  @Field(() => Meeting, { description: "The meeting that dealt with it." })
  meeting!: Meeting;

  @ManyToOne(() => Agreement, { nullable: false })
  @JoinColumn({ name: "agreementSlug" })
  @Field(() => Agreement, { description: "What the meeting dealt with." })
  agreement!: Agreement;
}
