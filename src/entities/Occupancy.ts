import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Official } from "./Official";
import { Position } from "./Position";

@Entity()
@ObjectType({
  implements: Cited,
  description: "An official in a position (a Membership in Popolo's terms, a statement of Wikidata's P39).",
})
export class Occupancy implements Cited {
  get subject(): string {
    return `occupancy/${this.officialSlug}/${this.ordinal}`;
  }

  @PrimaryColumn("text")
  officialSlug!: string;

  /** From 0, in the order of the official's record. */
  @PrimaryColumn("integer")
  ordinal!: number;

  @Column("text")
  positionSlug!: string;

  @Column("text", { nullable: true })
  startEdtf!: string | null;

  @Column("text", { nullable: true })
  startEarliest!: string | null;

  @Column("text", { nullable: true })
  startLatest!: string | null;

  @Column("text", { nullable: true })
  endEdtf!: string | null;

  @Column("text", { nullable: true })
  endEarliest!: string | null;

  @Column("text", { nullable: true })
  endLatest!: string | null;

  @ManyToOne(() => Official)
  @JoinColumn({ name: "officialSlug" })
  @Field(() => Official, { description: "Who holds or held the office." })
  official!: Official;

  @ManyToOne(() => Position, { nullable: false })
  @JoinColumn({ name: "positionSlug" })
  @Field(() => Position, { description: "The office." })
  position!: Position;
}
