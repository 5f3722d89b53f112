import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Cited } from "../entities/Cited";
import { Meeting } from "../entities/Meeting";
import { MeetingLinkKind, type MeetingRelation } from "../entities/MeetingRelation";

export enum LinkDirection {
  OUT = "OUT",
  IN = "IN",
}
registerEnumType(LinkDirection, {
  name: "LinkDirection",
  description: "Which of two linked meetings the link is said of.",
  valuesConfig: {
    OUT: { description: "The asked meeting follows, announces or invites to the other." },
    IN: { description: "The other meeting follows, announces or invites to the asked one." },
  },
});

@ObjectType({
  implements: Cited,
  description: "How two meetings are linked, as a source says, seen from the one that was asked.",
})
export class MeetingLink implements Cited {
  constructor(
    private readonly relation: MeetingRelation,
    direction: LinkDirection,
  ) {
    this.direction = direction;
  }

  get subject(): string {
    return this.relation.subject;
  }

  @Field(() => MeetingLinkKind, {
    description: "What the one meeting is to the other; `direction` says which is which.",
  })
  get kind(): MeetingLinkKind {
    return this.relation.kind;
  }

  @Field(() => LinkDirection, { description: "Whether the asked meeting is the one that the link is said of." })
  readonly direction: LinkDirection;

  @Field(() => Meeting, { description: "The other meeting." })
  get meeting(): Meeting {
    return this.direction === LinkDirection.OUT ? this.relation.other : this.relation.meeting;
  }
}
