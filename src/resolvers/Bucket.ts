import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Node } from "../entities/Node";
import { required } from "../errors";
import type { Loaders } from "../loaders/loaders";
import { Bucket, MeetingGroupField } from "../schema/Bucket";
import { bucketLabel } from "../schema/bucketLabel";
import { InLanguage, Language } from "../schema/Language";

@Resolver(() => Bucket)
export class BucketResolver {
  @FieldResolver(() => String, { description: "The value for people: a name, a title, a month." })
  async label(@Root() bucket: Bucket, @InLanguage() language: Language, @Ctx() { load }: Context): Promise<string> {
    return bucketLabel(bucket, await recordOf(bucket, load), language);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "The record that the key names; null where it names none.",
  })
  node(@Root() bucket: Bucket, @Ctx() { load }: Context): Promise<Node | null> {
    return recordOf(bucket, load);
  }
}

const recordLoader = {
  [MeetingGroupField.PARTY]: "party",
  [MeetingGroupField.HOST]: "party",
  [MeetingGroupField.OFFICIAL]: "official",
  [MeetingGroupField.TOPIC]: "topic",
  [MeetingGroupField.SOURCE]: "source",
  [MeetingGroupField.YEAR]: null,
  [MeetingGroupField.MONTH]: null,
  [MeetingGroupField.KIND]: null,
  [MeetingGroupField.STATUS]: null,
} as const;

async function recordOf({ field, key }: Bucket, load: Loaders): Promise<Node | null> {
  const loader = recordLoader[field];
  return loader === null ? null : required(await load[loader].load(key), `${loader} ${key}`);
}
