import { registerEnumType } from "type-graphql";

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
  AGREEMENT = "AGREEMENT",
  SUBJECT = "SUBJECT",
  PLACE = "PLACE",
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
    AGREEMENT: { description: "Each agreement that the meeting dealt with." },
    SUBJECT: { description: "Each party that was talked about and did not take part." },
    PLACE: { description: "The country that it took place in." },
  },
});

export enum OfficialGroupField {
  PARTY = "PARTY",
  CATEGORY = "CATEGORY",
}
registerEnumType(OfficialGroupField, {
  name: "OfficialGroupField",
  description:
    "What officials are counted by. An official counts once for each value, and not at all where there is none.",
  valuesConfig: {
    PARTY: { description: "Each party represented." },
    CATEGORY: { description: "The rank of each office held, now or before." },
  },
});

export enum AgreementGroupField {
  PARTY = "PARTY",
  TOPIC = "TOPIC",
  KIND = "KIND",
  STATUS = "STATUS",
  YEAR = "YEAR",
}
registerEnumType(AgreementGroupField, {
  name: "AgreementGroupField",
  description:
    "What agreements are counted by. An agreement counts once for each value that it has, and not at all where it has none.",
  valuesConfig: {
    PARTY: { description: "Each party to it." },
    TOPIC: { description: "Each topic, and each topic that is broader than it." },
    KIND: { description: "The form of the agreement." },
    STATUS: { description: "How far it has come." },
    YEAR: {
      description: "The year that the date lies within; agreements known less exactly, or not dated, count in none.",
    },
  },
});

export enum StatementGroupField {
  SPEAKER = "SPEAKER",
  PARTY = "PARTY",
  TOPIC = "TOPIC",
  ACT = "ACT",
  MEETING = "MEETING",
  YEAR = "YEAR",
}
registerEnumType(StatementGroupField, {
  name: "StatementGroupField",
  description:
    "What statements are counted by. A statement counts once for each value that it has, and not at all where it has none.",
  valuesConfig: {
    SPEAKER: { description: "The official who said it; those whose speaker is not named count in none." },
    PARTY: { description: "Each party that it was made for." },
    TOPIC: { description: "Each topic, and each topic that is broader than it." },
    ACT: { description: "The kind of utterance." },
    MEETING: { description: "The meeting at which it was made." },
    YEAR: {
      description: "The year that the meeting's date lies within; meetings known less exactly count in none.",
    },
  },
});
