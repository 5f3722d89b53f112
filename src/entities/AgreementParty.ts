import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Agreement } from "./Agreement";
import { Party } from "./Party";

/** That a party is bound or addressed by an agreement. */
@Entity()
export class AgreementParty {
  @PrimaryColumn("text")
  agreementSlug!: string;

  @PrimaryColumn("text")
  partyCode!: string;

  /** From 0, in the order of the record. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Agreement)
  @JoinColumn({ name: "agreementSlug" })
  agreement!: Agreement;

  @ManyToOne(() => Party)
  @JoinColumn({ name: "partyCode" })
  party!: Party;
}
