import { Field, Int, ObjectType, registerEnumType } from "type-graphql";

export enum MeetingGroupField {
  YEAR = "YEAR",
  MONTH = "MONTH",
  PARTY = "PARTY",
  HOST = "HOST",
  OFFICIAL = "OFFICIAL",
  TOPIC = "TOPIC",
  KIND = "KIND",
  STATUS = "STATUS",
  SOURCE = "SOURCE",
}
registerEnumType(MeetingGroupField, {
  name: "MeetingGroupField",
  description:
    "What meetings are counted by. A meeting counts once for each value that it has, and not at all where it has none.",
  valuesConfig: {
    YEAR: {
      description: "The year that the date lies within; meetings known less exactly, or not dated, count in none.",
    },
    MONTH: { description: "The month that the date lies within; a meeting known only to the year counts in none." },
    PARTY: { description: "Each party that took part." },
    HOST: { description: "The party that hosted." },
    OFFICIAL: { description: "Each official who took part." },
    TOPIC: { description: "Each topic, and each topic that is broader than it." },
    KIND: { description: "The form of the meeting." },
    STATUS: { description: "Whether it took place." },
    SOURCE: { description: "Each source cited for the meeting." },
  },
});

@ObjectType({ description: "A value by which meetings were counted, and their number." })
export class Bucket {
  readonly field!: MeetingGroupField;

  @Field(() => String, { description: "The value: `2021`, `2021-09`, a code such as EG, a slug, or an enum value." })
  readonly key!: string;

  @Field(() => Int, { description: "How many meetings have it." })
  readonly count!: number;
}
