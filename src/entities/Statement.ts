import { ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Meeting } from "./Meeting";
import { Node } from "./Node";
import { Official } from "./Official";
import { Party } from "./Party";
import { Position } from "./Position";

@Entity()
@Index(["meetingSlug", "ordinal"])
@ObjectType({
  implements: [Node, Cited],
  description: "What someone is reported to have said at a meeting, in words of our own.",
})
export class Statement implements Node, Cited {
  get id(): string {
    return `statement/${this.slug}`;
  }

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  slug!: string;

  @Column("text")
  meetingSlug!: string;

  /** From 0, in the order in which the meeting's sources report the statements. */
  @Column("integer")
  ordinal!: number;

  @Column("text", { nullable: true })
  @Index()
  speakerSlug!: string | null;

  @Column("text", { nullable: true })
  positionSlug!: string | null;

  @Column("text")
  partyCode!: string;

  @Column("text")
  textEn!: string;

  @Column("text")
  textAr!: string;

  @ManyToOne(() => Meeting, { nullable: false })
  @JoinColumn({ name: "meetingSlug" })
  meeting?: Meeting;

  @ManyToOne(() => Official, { nullable: true })
  @JoinColumn({ name: "speakerSlug" })
  speaker?: Official | null;

  @ManyToOne(() => Position, { nullable: true })
  @JoinColumn({ name: "positionSlug" })
  position?: Position | null;

  @ManyToOne(() => Party, { nullable: false })
  @JoinColumn({ name: "partyCode" })
  party?: Party;
}
