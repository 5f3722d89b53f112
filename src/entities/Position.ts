import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";
import { Party } from "./Party";

export enum PositionCategory {
  HEAD_OF_STATE = "HEAD_OF_STATE",
  HEAD_OF_GOVERNMENT = "HEAD_OF_GOVERNMENT",
  MINISTER = "MINISTER",
  DEPUTY_MINISTER = "DEPUTY_MINISTER",
  LEGISLATOR = "LEGISLATOR",
  ADVISER = "ADVISER",
  AMBASSADOR = "AMBASSADOR",
  COORDINATOR = "COORDINATOR",
  OTHER = "OTHER",
}
registerEnumType(PositionCategory, {
  name: "PositionCategory",
  description: "The rank of an office, so that offices compare between parties.",
  valuesConfig: {
    HEAD_OF_STATE: { description: "A king or a president." },
    HEAD_OF_GOVERNMENT: { description: "A prime minister." },
    MINISTER: { description: "A member of a government who heads a ministry." },
    DEPUTY_MINISTER: { description: "A deputy or assistant of a minister." },
    LEGISLATOR: { description: "A member or the speaker of a parliament." },
    ADVISER: { description: "An adviser to a government, such as a national security adviser." },
    AMBASSADOR: { description: "The head of a diplomatic mission." },
    COORDINATOR: { description: "A coordinator of an international organisation." },
    OTHER: { description: "An office of none of the other ranks." },
  },
});

@Entity()
@ObjectType({
  implements: [Node, Cited],
  description: "An office, whoever holds it (a Post in Popolo's terms).",
})
export class Position implements Node, Cited {
  get id(): string {
    return `position/${this.slug}`;
  }

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  @Field(() => String, { description: "The key of the office, unique among positions and stable." })
  slug!: string;

  @Column("text")
  titleEn!: string;

  @Column("text")
  titleAr!: string;

  @Column("text")
  @Field(() => PositionCategory, { description: "The rank of the office." })
  category!: PositionCategory;

  @Column("text")
  partyCode!: string;

  @ManyToOne(() => Party, { nullable: false })
  @JoinColumn({ name: "partyCode" })
  @Field(() => Party, { description: "The party that the office is of." })
  party!: Party;
}
