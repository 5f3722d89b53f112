import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Topic } from "../entities/Topic";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { meetingList } from "./complexity";

@Resolver(() => Topic)
export class TopicResolver {
  @Query(() => Topic, { nullable: true, description: "The topic of a slug; null where there is none." })
  topic(
    @Arg("slug", () => String, { description: "The key of the topic." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Topic | null {
    return snapshot.topicBySlug.get(slug) ?? null;
  }

  @Query(() => [Topic], { description: "Every topic, by slug." })
  topics(@Ctx() { snapshot }: Context): readonly Topic[] {
    return snapshot.topics;
  }

  @FieldResolver(() => String, { description: "The topic's usual term (a skos:prefLabel)." })
  label(@Root() topic: Topic, @InLanguage() language: Language): string {
    return inLanguage(language, topic.labelEn, topic.labelAr);
  }

  @FieldResolver(() => [Topic], { description: "The topics that are parts of this, by slug." })
  narrower(@Root() topic: Topic, @Ctx() { snapshot }: Context): readonly Topic[] {
    return snapshot.narrowerThan(topic);
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings on this topic or a narrower one, the latest first.",
  })
  meetings(
    @Root() topic: Topic,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(
      snapshot.meetingIndex.list({ parent: "Topic", facet: "TOPIC", value: topic.slug }, args),
    );
  }
}
