import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Agreement } from "./Agreement";
import { Statement } from "./Statement";

/** That a statement is about an agreement. */
@Entity()
export class StatementAgreement {
  @PrimaryColumn("text")
  statementSlug!: string;

  @PrimaryColumn("text")
  agreementSlug!: string;

  /** From 0, in the order of the record. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Statement)
  @JoinColumn({ name: "statementSlug" })
  statement!: Statement;

  @ManyToOne(() => Agreement)
  @JoinColumn({ name: "agreementSlug" })
  agreement!: Agreement;
}
