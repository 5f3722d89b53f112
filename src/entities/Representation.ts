import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Official } from "./Official";
import { Party } from "./Party";

/** That an official represents or represented a party, in an office or at a meeting. Derived at seeding. */
@Entity({ withoutRowid: true })
@Index(["partyCode", "officialSlug"])
export class Representation {
  @PrimaryColumn("text")
  officialSlug!: string;

  @PrimaryColumn("text")
  partyCode!: string;

  /** From 0, the party represented most recently first. */
  @Column("integer")
  ordinal!: number;

  @ManyToOne(() => Official)
  @JoinColumn({ name: "officialSlug" })
  official?: Official;

  @ManyToOne(() => Party)
  @JoinColumn({ name: "partyCode" })
  party?: Party;
}
