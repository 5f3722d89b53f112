import { Field, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Meeting } from "./Meeting";
import { Node } from "./Node";
import { Official } from "./Official";
import { Party } from "./Party";
import { Position } from "./Position";

@Entity()
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
  @Field(() => Meeting, { description: "Where it was said." })
  meeting!: Meeting;

  @ManyToOne(() => Official, { nullable: true })
  @JoinColumn({ name: "speakerSlug" })
  @Field(() => Official, {
    nullable: true,
    description: "Who said it; null where the source names only the office.",
  })
  speaker!: Official | null;

  @ManyToOne(() => Position, { nullable: true })
  @JoinColumn({ name: "positionSlug" })
  @Field(() => Position, {
    nullable: true,
    description: "The office of the speaker at the time; null where none is named.",
  })
  position!: Position | null;

  @ManyToOne(() => Party, { nullable: false })
  @JoinColumn({ name: "partyCode" })
  @Field(() => Party, { description: "The party that the speaker spoke for." })
  party!: Party;
}
