import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Cited } from "./Cited";
import { Country } from "./Country";
import { Node } from "./Node";
import { Party } from "./Party";

export enum MeetingKind {
  TALKS = "TALKS",
  RECEPTION = "RECEPTION",
  SUMMIT = "SUMMIT",
  CONFERENCE = "CONFERENCE",
  VISIT = "VISIT",
}
registerEnumType(MeetingKind, {
  name: "MeetingKind",
  description: "What form a meeting took.",
  valuesConfig: {
    TALKS: { description: "A working session between delegations or counterparts." },
    RECEPTION: { description: "Someone was received: a call on a host, such as an ambassador's on a minister." },
    SUMMIT: { description: "A meeting of heads of state or government, or one that its sources call a summit." },
    CONFERENCE: { description: "A gathering of many parties with an agenda." },
    VISIT: { description: "A visit: reported without its talks, or the whole of which several talks were parts." },
  },
});

export enum MeetingStatus {
  HELD = "HELD",
  ONGOING = "ONGOING",
  PLANNED = "PLANNED",
  PROPOSED = "PROPOSED",
}
registerEnumType(MeetingStatus, {
  name: "MeetingStatus",
  description: "Whether a meeting took place, as far as the sources say.",
  valuesConfig: {
    HELD: { description: "It took place." },
    ONGOING: { description: "A series that was still going on when it was reported." },
    PLANNED: { description: "A party said that it would be held; no source says that it was." },
    PROPOSED: { description: "A party was invited to it; no source says that it was held." },
  },
});

@Entity()
@ObjectType({
  implements: [Node, Cited],
  description: "One occasion on which parties met, or that a source says is planned.",
})
export class Meeting implements Node, Cited {
  get id(): string {
    return `meeting/${this.slug}`;
  }

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  @Field(() => String, { description: "The key of the meeting, unique among meetings and stable." })
  slug!: string;

  @Column("text")
  titleEn!: string;

  @Column("text")
  titleAr!: string;

  @Column("simple-json")
  @Field(() => [String], {
    description: "Other names in use, in both languages, such as Baghdad Conference; empty where none is known.",
  })
  aliases!: string[];

  @Column("text")
  summaryEn!: string;

  @Column("text")
  summaryAr!: string;

  @Column("text")
  @Field(() => MeetingKind, { description: "What form it took." })
  kind!: MeetingKind;

  @Column("text")
  @Field(() => MeetingStatus, { description: "Whether it took place, as far as the sources say." })
  status!: MeetingStatus;

  @Column("text", { nullable: true })
  dateEdtf!: string | null;

  /** First day that the date can mean; null where that is open or unknown, or there is no date. */
  @Column("text", { nullable: true })
  dateEarliest!: string | null;

  /** Last day that the date can mean; null where that is open or unknown, or there is no date. */
  @Column("text", { nullable: true })
  dateLatest!: string | null;

  @Column("text", { nullable: true })
  cityEn!: string | null;

  @Column("text", { nullable: true })
  cityAr!: string | null;

  @Column("text", { nullable: true })
  venueEn!: string | null;

  @Column("text", { nullable: true })
  venueAr!: string | null;

  @Column("text", { nullable: true })
  placeCountryCode!: string | null;

  @Column("text", { nullable: true })
  hostCode!: string | null;

  @Column("text", { nullable: true })
  partOfSlug!: string | null;

  @Column("text", { nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      "CAMEO event code, by our own coding: 036 express intent to meet, 040 consult, 042 make a visit, 043 host a visit, 045 mediate, 046 negotiate; null where none fits.",
  })
  cameoCode!: string | null;

  @ManyToOne(() => Country, { nullable: true })
  @JoinColumn({ name: "placeCountryCode" })
  placeCountry!: Country | null;

  @ManyToOne(() => Party, { nullable: true })
  @JoinColumn({ name: "hostCode" })
  @Field(() => Party, { nullable: true, description: "The party that hosted; null where no source says." })
  host!: Party | null;

  @ManyToOne(() => Meeting, { nullable: true })
  @JoinColumn({ name: "partOfSlug" })
  @Field(() => Meeting, {
    nullable: true,
    description: "The visit or conference that this was a session of; null where it was none.",
  })
  partOf!: Meeting | null;
}
