import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Node } from "../entities/Node";
import { required } from "../errors";
import { Bucket, CountedValue, type GroupField } from "../schema/Bucket";
import { bucketLabel } from "../schema/bucketLabel";
import { MeetingGroupField } from "../schema/groupFields";
import { InLanguage, Language } from "../schema/Language";
import { MeetingConnection } from "../schema/MeetingList";
import { OrderedMeetingArgs } from "../schema/MeetingOrder";
import { pageSize } from "../schema/paging";
import type { Snapshot } from "../snapshot/Snapshot";
import { groupingBy, meetingList } from "./complexity";
import { FirstBuckets } from "./groupBy";

@Resolver(() => CountedValue)
export class CountedValueResolver {
  @FieldResolver(() => String, {
    description: "The value for people: a name, a title, a month, what an enum value means.",
  })
  label(@Root() value: CountedValue, @InLanguage() language: Language, @Ctx() { snapshot }: Context): string {
    return bucketLabel(value, findRecord(value, snapshot), language);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "The record that the key names; null where it names none.",
  })
  node(@Root() value: CountedValue, @Ctx() { snapshot }: Context): Node | null {
    return findRecord(value, snapshot);
  }
}

@Resolver(() => Bucket)
export class BucketResolver {
  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings counted, the latest first.",
  })
  meetings(@Root() bucket: Bucket, @Args(() => OrderedMeetingArgs) args: OrderedMeetingArgs): MeetingConnection {
    return new MeetingConnection(bucket.list(args));
  }

  @FieldResolver(() => [Bucket], {
    complexity: groupingBy(({ meetingIndex }) => meetingIndex.facets, "Bucket.meetings"),
    description:
      "The same meetings counted by another field, in the same order as `groupBy` of a list: a table of two dimensions, or of more.",
  })
  groupBy(
    @Root() bucket: Bucket,
    @Arg("field", () => MeetingGroupField, { description: "What to count by." }) field: MeetingGroupField,
    @FirstBuckets() first: number | null,
  ): Bucket[] {
    return bucket.list({}).groupBy(field, pageSize("first", first));
  }
}

const recordsByField = {
  PARTY: "partyByCode",
  HOST: "partyByCode",
  SUBJECT: "partyByCode",
  PLACE: "partyByCode",
  OFFICIAL: "officialBySlug",
  SPEAKER: "officialBySlug",
  TOPIC: "topicBySlug",
  SOURCE: "sourceBySlug",
  AGREEMENT: "agreementBySlug",
  MEETING: "meetingBySlug",
  YEAR: null,
  MONTH: null,
  KIND: null,
  STATUS: null,
  CATEGORY: null,
  ACT: null,
} as const satisfies Record<`${GroupField}`, keyof Snapshot | null>;

function findRecord({ field, key }: CountedValue, snapshot: Snapshot): Node | null {
  const records = recordsByField[field];
  return records === null ? null : required(snapshot[records].get(key), `${field} ${key}`);
}
