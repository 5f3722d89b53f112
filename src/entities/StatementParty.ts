import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Party } from "./Party";
import { Statement } from "./Statement";

/** That a statement was made for a party: one, or of a joint statement each that made it. */
@Entity()
export class StatementParty {
  @PrimaryColumn("text")
  statementSlug!: string;

  @PrimaryColumn("text")
  partyCode!: string;

  /** From 0, in the order of the record. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Statement)
  @JoinColumn({ name: "statementSlug" })
  statement!: Statement;

  @ManyToOne(() => Party)
  @JoinColumn({ name: "partyCode" })
  party!: Party;
}
