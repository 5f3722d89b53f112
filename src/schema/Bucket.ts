import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { Meeting } from "../entities/Meeting";
import type { AgreementGroupField, MeetingGroupField, OfficialGroupField, StatementGroupField } from "./groupFields";
import type { GroupedListReader } from "./Connection";
import type { OrderedMeetingArgs } from "./MeetingOrder";

/** Any field that records of some type are counted by. */
export type GroupField = MeetingGroupField | OfficialGroupField | AgreementGroupField | StatementGroupField;

@InterfaceType({
  description: "A value by which records were counted, and their number: what every bucket has, whatever it counts.",
  resolveType: (value: object) => value.constructor.name,
})
export abstract class CountedValue<Field extends GroupField = GroupField> {
  readonly field!: Field;

  @Field(() => String, { description: "The value: `2021`, `2021-09`, a code such as EG, a slug, or an enum value." })
  readonly key!: string;

  @Field(() => Int, { description: "How many records of the list have it." })
  readonly count!: number;
}

/** Reads a list of meetings for a connection, which can be grouped as well as paged. */
export type MeetingListReader = GroupedListReader<Meeting, MeetingGroupField, Bucket>;

@ObjectType({ implements: CountedValue, description: "A value by which meetings were counted, and their number." })
export class Bucket extends CountedValue<MeetingGroupField> {
  /** Returns a reader of the meetings counted. Throws BadUserInput where an argument is out of bounds. */
  readonly list!: (args: OrderedMeetingArgs) => MeetingListReader;
}

@ObjectType({ implements: CountedValue, description: "A value by which officials were counted, and their number." })
export class OfficialBucket extends CountedValue<OfficialGroupField> {}

@ObjectType({ implements: CountedValue, description: "A value by which agreements were counted, and their number." })
export class AgreementBucket extends CountedValue<AgreementGroupField> {}

@ObjectType({ implements: CountedValue, description: "A value by which statements were counted, and their number." })
export class StatementBucket extends CountedValue<StatementGroupField> {}
