import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Topic } from "../entities/Topic";
import { required } from "../errors";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: "The topic of a slug; null where there is none." })
  topic(
    @Arg("slug", () => String, { description: "The key of the topic." }) slug: string,
    @Ctx() { load }: Context,
  ): Promise<Topic | null> {
    return load.topic.load(slug);
  }

  @Query(() => [Topic], { description: "Every topic, by slug." })
  topics(@Ctx() { load }: Context): Promise<Topic[]> {
    return load.topics();
  }

  @FieldResolver(() => String, { description: "The topic's usual term (a skos:prefLabel)." })
  label(@Root() topic: Topic, @InLanguage() language: Language): string {
    return inLanguage(language, topic.labelEn, topic.labelAr);
  }

  @FieldResolver(() => Topic, { nullable: true, description: "The topic that this is a part of; null at the top." })
  async broader(@Root() { broaderSlug: slug }: Topic, @Ctx() { load }: Context): Promise<Topic | null> {
    return slug === null ? null : required(await load.topic.load(slug), `topic/${slug}`);
  }

  @FieldResolver(() => [Topic], { description: "The topics that are parts of this, by slug." })
  narrower(@Root() topic: Topic, @Ctx() { load }: Context): Promise<Topic[]> {
    return load.narrowerTopics.load(topic.slug);
  }

  @FieldResolver(() => MeetingConnection, {
    description: "The meetings on this topic or a narrower one, the latest first.",
  })
  meetings(
    @Root() topic: Topic,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { load }: Context,
  ): MeetingConnection {
    return load.meetings({ field: "Topic", parent: topic.slug }, args);
  }
}
