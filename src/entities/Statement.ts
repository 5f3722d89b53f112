import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Meeting } from "./Meeting";
import { Node } from "./Node";
import { Official } from "./Official";
import { Party } from "./Party";
import { Position } from "./Position";

export enum StatementAct {
  SAID = "SAID",
  PRAISED = "PRAISED",
  THANKED = "THANKED",
  CONGRATULATED = "CONGRATULATED",
  CONDEMNED = "CONDEMNED",
  WARNED = "WARNED",
  WELCOMED = "WELCOMED",
  OFFERED = "OFFERED",
  REQUESTED = "REQUESTED",
  CALLED_FOR = "CALLED_FOR",
  PLEDGED = "PLEDGED",
  ANNOUNCED = "ANNOUNCED",
  REPORTED = "REPORTED",
  INVITED = "INVITED",
}
registerEnumType(StatementAct, {
  name: "StatementAct",
  description: "What a speaker did by saying something, as the source reports it.",
  valuesConfig: {
    SAID: { description: "Said or stressed it: nothing more exact fits." },
    PRAISED: { description: "Praised someone or something." },
    THANKED: { description: "Thanked someone." },
    CONGRATULATED: { description: "Congratulated someone." },
    CONDEMNED: { description: "Condemned or rejected something." },
    WARNED: { description: "Warned of something." },
    WELCOMED: { description: "Welcomed someone or something." },
    OFFERED: { description: "Offered something, or said that the party was ready for it." },
    REQUESTED: { description: "Asked someone there for something." },
    CALLED_FOR: { description: "Called for something, whoever is to do it." },
    PLEDGED: { description: "Committed the party to something." },
    ANNOUNCED: { description: "Announced what was decided or was to come." },
    REPORTED: { description: "Reported what had been done or had happened." },
    INVITED: { description: "Invited someone." },
  },
});

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
  @Field(() => String, { description: "The key of the statement, unique among statements and stable." })
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
  @Field(() => StatementAct, { description: "What kind of utterance it was." })
  act!: StatementAct;

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
  @Field(() => Party, {
    description: "The party that the speaker spoke for; of a joint statement, the host or the party named first.",
  })
  party!: Party;
}
