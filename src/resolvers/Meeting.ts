import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { AgreementMention } from "../entities/AgreementMention";
import { Meeting } from "../entities/Meeting";
import { MeetingParty } from "../entities/MeetingParty";
import { Participant } from "../entities/Participant";
import { Party } from "../entities/Party";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingLink } from "../schema/MeetingLink";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { PartialDate } from "../schema/PartialDate";
import { Place } from "../schema/Place";
import { allMeetings } from "../snapshot/MeetingIndex";
import { meetingList } from "./complexity";

@Resolver(() => Meeting)
export class MeetingResolver {
  @Query(() => Meeting, { nullable: true, description: "The meeting of a slug; null where there is none." })
  meeting(
    @Arg("slug", () => String, { description: "The key of the meeting." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Meeting | null {
    return snapshot.meetingBySlug.get(slug) ?? null;
  }

  @Query(() => MeetingConnection, { complexity: meetingList, description: "All meetings, the latest first." })
  meetings(@Args(() => MeetingListArgs) args: MeetingListArgs, @Ctx() { snapshot }: Context): MeetingConnection {
    return new MeetingConnection(snapshot.meetingIndex.list(allMeetings, args));
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
    return meeting.placeCountry && new Place(meeting, meeting.placeCountry);
  }

  @FieldResolver(() => [Party], {
    description:
      "Every party that a source names as taking part, each once, the host first. Others may have been there.",
  })
  parties(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly Party[] {
    return snapshot.partiesOf(meeting);
  }

  @FieldResolver(() => [MeetingParty], {
    description: "The same parties, each with the part that it had, in the same order.",
  })
  roles(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly MeetingParty[] {
    return snapshot.rolesIn(meeting);
  }

  @FieldResolver(() => [Participant], {
    description:
      "Those who took part and are known by name or by office, the host party's first. Unnamed members of delegations are not listed.",
  })
  participants(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly Participant[] {
    return snapshot.participantsOf(meeting);
  }

  @FieldResolver(() => [Topic], {
    description: "What was talked about there, as its source says.",
  })
  topics(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly Topic[] {
    return snapshot.topicsOf(meeting);
  }

  @FieldResolver(() => [AgreementMention], { description: "What the meeting did with which agreements." })
  agreements(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly AgreementMention[] {
    return snapshot.mentionsOf(meeting);
  }

  @FieldResolver(() => [Statement], { description: "What was said there, in the order in which it was reported." })
  statements(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly Statement[] {
    return snapshot.statementsOf(meeting);
  }

  @FieldResolver(() => [Party], {
    description: "The parties that were talked about there and did not take part, by code.",
  })
  subjects(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly Party[] {
    return snapshot.subjectsOf(meeting);
  }

  @FieldResolver(() => [MeetingLink], {
    description:
      "The meetings that this one followed, announced or invited to, and after them those that did so to this one, the earliest first.",
  })
  related(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly MeetingLink[] {
    return snapshot.relatedTo(meeting);
  }

  @FieldResolver(() => [Meeting], { description: "The sessions of this visit or conference, the earliest first." })
  parts(@Root() meeting: Meeting, @Ctx() { snapshot }: Context): readonly Meeting[] {
    return snapshot.partsOf(meeting);
  }
}
