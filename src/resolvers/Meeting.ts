import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { AgreementMention } from "../entities/AgreementMention";
import { Meeting } from "../entities/Meeting";
import { Participant } from "../entities/Participant";
import { Party } from "../entities/Party";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { PartialDate } from "../schema/PartialDate";
import { Place } from "../schema/Place";
import { required } from "../errors";

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: "The meeting of a slug; null where there is none." })
  meeting(
    @Arg("slug", () => String, { description: "The key of the meeting." }) slug: string,
    @Ctx() { load }: Context,
  ): Promise<Meeting | null> {
    return load.meeting.load(slug);
  }

  @Query(() => MeetingConnection, { description: "All meetings, the latest first." })
  meetings(@Args(() => MeetingListArgs) args: MeetingListArgs, @Ctx() { load }: Context): MeetingConnection {
    return load.meetings({ field: "Query", parent: "" }, args);
  }

  @FieldResolver(() => String, { description: "A short name for the meeting, in words of our own." })
  title(@Root() meeting: Meeting, @InLanguage() language: Language): string {
    return inLanguage(language, meeting.titleEn, meeting.titleAr);
  }

  @FieldResolver(() => String, { description: "What happened, in one to three sentences of our own." })
  summary(@Root() meeting: Meeting, @InLanguage() language: Language): string {
    return inLanguage(language, meeting.summaryEn, meeting.summaryAr);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it took place; null where neither the source nor any reference dates it.",
  })
  date(@Root() meeting: Meeting): PartialDate | null {
    return PartialDate.of(meeting.dateEdtf, meeting.dateEarliest, meeting.dateLatest);
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where it took place; null where no source says." })
  place(@Root() meeting: Meeting): Place | null {
    return meeting.placeCountryCode === null ? null : new Place(meeting, meeting.placeCountryCode);
  }

  @FieldResolver(() => Party, { nullable: true, description: "The party that hosted; null where no source says." })
  async host(@Root() { hostCode }: Meeting, @Ctx() { load }: Context): Promise<Party | null> {
    return hostCode === null ? null : required(await load.party.load(hostCode), `party ${hostCode}`);
  }

  @FieldResolver(() => [Party], {
    description:
      "Every party that a source names as taking part, each once, the host first. Others may have been there.",
  })
  parties(@Root() meeting: Meeting, @Ctx() { load }: Context): Promise<Party[]> {
    return load.partiesByMeeting.load(meeting.slug);
  }

  @FieldResolver(() => [Participant], {
    description:
      "Those who took part and are known by name or by office, the host party's first. Unnamed members of delegations are not listed.",
  })
  participants(@Root() meeting: Meeting, @Ctx() { load }: Context): Promise<Participant[]> {
    return load.participantsByMeeting.load(meeting.slug);
  }

  @FieldResolver(() => [Topic], {
    description: "What was talked about there, as its source says.",
  })
  topics(@Root() meeting: Meeting, @Ctx() { load }: Context): Promise<Topic[]> {
    return load.topicsByMeeting.load(meeting.slug);
  }

  @FieldResolver(() => [AgreementMention], { description: "What the meeting did with which agreements." })
  agreements(@Root() meeting: Meeting, @Ctx() { load }: Context): Promise<AgreementMention[]> {
    return load.mentionsByMeeting.load(meeting.slug);
  }

  @FieldResolver(() => [Statement], { description: "What was said there, in the order in which it was reported." })
  statements(@Root() meeting: Meeting, @Ctx() { load }: Context): Promise<Statement[]> {
    return load.statementsByMeeting.load(meeting.slug);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: "The visit or conference that this was a session of; null where it was none.",
  })
  async partOf(@Root() { partOfSlug }: Meeting, @Ctx() { load }: Context): Promise<Meeting | null> {
    return partOfSlug === null ? null : required(await load.meeting.load(partOfSlug), `meeting/${partOfSlug}`);
  }

  @FieldResolver(() => [Meeting], { description: "The sessions of this visit or conference, the earliest first." })
  parts(@Root() meeting: Meeting, @Ctx() { load }: Context): Promise<Meeting[]> {
    return load.partsByMeeting.load(meeting.slug);
  }
}
