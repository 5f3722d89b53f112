import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Agreement } from "../entities/Agreement";
import { AgreementMention } from "../entities/AgreementMention";
import { Party } from "../entities/Party";
import { Topic } from "../entities/Topic";
import { AgreementListArgs } from "../schema/AgreementList";
import { AgreementConnection } from "../schema/connections";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { PartialDate } from "../schema/PartialDate";
import { filteredList, meetingList } from "./complexity";

@Resolver(() => Agreement)
export class AgreementResolver {
  @Query(() => Agreement, { nullable: true, description: "The agreement of a slug; null where there is none." })
  agreement(
    @Arg("slug", () => String, { description: "The key of the agreement." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Agreement | null {
    return snapshot.agreementBySlug.get(slug) ?? null;
  }

  @Query(() => AgreementConnection, { complexity: filteredList, description: "All agreements, by English title." })
  agreements(
    @Args(() => AgreementListArgs) args: AgreementListArgs,
    @Ctx() { snapshot }: Context,
  ): AgreementConnection {
    return new AgreementConnection(snapshot.agreementIndex.list(null, args));
  }

  @FieldResolver(() => String, { description: "A short name for the agreement." })
  title(@Root() agreement: Agreement, @InLanguage() language: Language): string {
    return inLanguage(language, agreement.titleEn, agreement.titleAr);
  }

  @FieldResolver(() => String, { description: "What it is about, in one to three sentences of our own." })
  summary(@Root() agreement: Agreement, @InLanguage() language: Language): string {
    return inLanguage(language, agreement.summaryEn, agreement.summaryAr);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "Of signature, issue or establishment; null where neither the source nor any reference dates it.",
  })
  date(@Root() agreement: Agreement): PartialDate | null {
    return PartialDate.of(agreement.dateEdtf, agreement.dateEarliest, agreement.dateLatest);
  }

  @FieldResolver(() => [Party], { description: "The parties to it that a source names, each once." })
  parties(@Root() agreement: Agreement, @Ctx() { snapshot }: Context): readonly Party[] {
    return snapshot.partiesTo(agreement);
  }

  @FieldResolver(() => [Topic], { description: "What it is about, as its sources say." })
  topics(@Root() agreement: Agreement, @Ctx() { snapshot }: Context): readonly Topic[] {
    return snapshot.topicsOfAgreement(agreement);
  }

  @FieldResolver(() => [AgreementMention], {
    description: "What meetings did with it, the earliest first and those without a date last.",
  })
  mentions(@Root() agreement: Agreement, @Ctx() { snapshot }: Context): readonly AgreementMention[] {
    return snapshot.mentionsOfAgreement(agreement);
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings that dealt with it, the latest first.",
  })
  meetings(
    @Root() agreement: Agreement,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(
      snapshot.meetingIndex.list({ parent: "Agreement", facet: "AGREEMENT", value: agreement.slug }, args),
    );
  }
}
