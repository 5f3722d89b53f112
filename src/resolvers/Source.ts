import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Source } from "../entities/Source";
import { SourceConnection } from "../schema/connections";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { PageArgs } from "../schema/Page";
import { PartialDate } from "../schema/PartialDate";
import { UrlScalar } from "../schema/scalars";
import { meetingList, PAGE } from "./complexity";

@Resolver(() => Source)
export class SourceResolver {
  @Query(() => Source, { nullable: true, description: "The source of a slug; null where there is none." })
  source(
    @Arg("slug", () => String, { description: "The key of the source." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Source | null {
    return snapshot.sourceBySlug.get(slug) ?? null;
  }

  @Query(() => SourceConnection, {
    complexity: PAGE,
    description: "All sources: the articles, then the references, each by slug.",
  })
  sources(@Args(() => PageArgs) args: PageArgs, @Ctx() { snapshot }: Context): SourceConnection {
    return new SourceConnection(snapshot.sourceList(args));
  }

  @FieldResolver(() => String, {
    description: "A short title of our own; in English where there is none in the language asked for.",
  })
  title(@Root() { titleEn, titleAr }: Source, @InLanguage() language: Language): string {
    return inLanguage(language, titleEn, titleAr ?? titleEn);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Who published it; in English where no name in the language asked for is known; null where the page does not say.",
  })
  publisher(@Root() { publisherEn, publisherAr }: Source, @InLanguage() language: Language): string | null {
    return inLanguage(language, publisherEn, publisherAr ?? publisherEn);
  }

  @FieldResolver(() => UrlScalar, {
    nullable: true,
    description: "Where it was published; null where no address is known.",
  })
  url(@Root() source: Source): string | null {
    return source.url;
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it was published; null where neither it nor any reference says.",
  })
  published(@Root() source: Source): PartialDate | null {
    return PartialDate.of(source.publishedEdtf, source.publishedEarliest, source.publishedLatest);
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings that it is cited for, the latest first.",
  })
  meetings(
    @Root() source: Source,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(
      snapshot.meetingIndex.list({ parent: "Source", facet: "SOURCE", value: source.slug }, args),
    );
  }
}
