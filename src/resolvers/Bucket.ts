import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Node } from "../entities/Node";
import { required } from "../errors";
import { Bucket, MeetingGroupField } from "../schema/Bucket";
import { bucketLabel } from "../schema/bucketLabel";
import { InLanguage, Language } from "../schema/Language";
import type { Snapshot } from "../snapshot/Snapshot";

@Resolver(() => Bucket)
export class BucketResolver {
  @FieldResolver(() => String, { description: "The value for people: a name, a title, a month." })
  label(@Root() bucket: Bucket, @InLanguage() language: Language, @Ctx() { snapshot }: Context): string {
    return bucketLabel(bucket, findRecord(bucket, snapshot), language);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "The record that the key names; null where it names none.",
  })
  node(@Root() bucket: Bucket, @Ctx() { snapshot }: Context): Node | null {
    return findRecord(bucket, snapshot);
  }
}

const recordsByKey = {
  [MeetingGroupField.PARTY]: "partyByCode",
  [MeetingGroupField.HOST]: "partyByCode",
  [MeetingGroupField.OFFICIAL]: "officialBySlug",
  [MeetingGroupField.TOPIC]: "topicBySlug",
  [MeetingGroupField.SOURCE]: "sourceBySlug",
  [MeetingGroupField.YEAR]: null,
  [MeetingGroupField.MONTH]: null,
  [MeetingGroupField.KIND]: null,
  [MeetingGroupField.STATUS]: null,
} as const;

function findRecord({ field, key }: Bucket, snapshot: Snapshot): Node | null {
  const records = recordsByKey[field];
  return records === null ? null : required(snapshot[records].get(key), `${field} ${key}`);
}
