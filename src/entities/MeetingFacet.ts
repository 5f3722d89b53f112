import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Meeting } from "./Meeting";

/** What meetings are found, counted and listed by. */
export enum Facet {
  YEAR = "YEAR",
  MONTH = "MONTH",
  PARTY = "PARTY",
  HOST = "HOST",
  OFFICIAL = "OFFICIAL",
  TOPIC = "TOPIC",
  AGREEMENT = "AGREEMENT",
  KIND = "KIND",
  STATUS = "STATUS",
  SOURCE = "SOURCE",
  TIE = "TIE",
}

/**
 * The index of meetings, derived at seeding: a row for each value by which a meeting is found, so that filters,
 * groups and nested lists are all one look-up, in one shape. The dates stand in it again so that a page of a party's
 * meetings reads no more rows than it shows.
 */
@Entity({ withoutRowid: true })
@Index(["meetingSlug", "facet", "key"])
@Index(["facet", "key", "dateAsc", "meetingSlug", "dateLatest"])
@Index(["facet", "key", "dateDesc", "meetingSlug", "dateLatest"])
export class MeetingFacet {
  @PrimaryColumn("text")
  facet!: Facet;

  /** A code, a slug, an enum value, `2021` or `2021-09`; of a tie, the two codes, as `EG/IQ` and as `IQ/EG`. */
  @PrimaryColumn("text")
  key!: string;

  @PrimaryColumn("text")
  meetingSlug!: string;

  @Column("text")
  dateAsc!: string;

  @Column("text")
  dateDesc!: string;

  @Column("text")
  dateLatest!: string;

  @ManyToOne(() => Meeting)
  @JoinColumn({ name: "meetingSlug" })
  meeting?: Meeting;
}
