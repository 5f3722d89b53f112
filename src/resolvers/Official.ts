import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Occupancy } from "../entities/Occupancy";
import { Official } from "../entities/Official";
import { Party } from "../entities/Party";
import { Statement } from "../entities/Statement";
import { OfficialConnection } from "../schema/connections";
import { Counterpart } from "../schema/Counterpart";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { MeetingConnection, MeetingListArgs } from "../schema/MeetingList";
import { OfficialListArgs } from "../schema/OfficialList";
import { pageSize } from "../schema/paging";
import { filteredList, grouping, meetingList } from "./complexity";

@Resolver(() => Official)
export class OfficialResolver {
  @Query(() => Official, { nullable: true, description: "The official of a slug; null where there is none." })
  official(
    @Arg("slug", () => String, { description: "The key of the official." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Official | null {
    return snapshot.officialBySlug.get(slug) ?? null;
  }

  @Query(() => OfficialConnection, { complexity: filteredList, description: "All officials, by English name." })
  officials(@Args(() => OfficialListArgs) args: OfficialListArgs, @Ctx() { snapshot }: Context): OfficialConnection {
    return new OfficialConnection(snapshot.officialIndex.list(null, args));
  }

  @FieldResolver(() => String, { description: "The name in use." })
  name(@Root() official: Official, @InLanguage() language: Language): string {
    return inLanguage(language, official.nameEn, official.nameAr);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Rank or title of address, such as Prince or Major General; null where no source gives one.",
  })
  honorific(@Root() official: Official, @InLanguage() language: Language): string | null {
    return inLanguage(language, official.honorificEn, official.honorificAr);
  }

  @FieldResolver(() => [Party], { description: "The parties represented, the most recent first." })
  parties(@Root() official: Official, @Ctx() { snapshot }: Context): readonly Party[] {
    return snapshot.partiesRepresentedBy(official);
  }

  @FieldResolver(() => [Occupancy], { description: "The offices held, the most recent first." })
  occupancies(@Root() official: Official, @Ctx() { snapshot }: Context): readonly Occupancy[] {
    return snapshot.occupanciesOf(official);
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings that the official took part in, the latest first.",
  })
  meetings(
    @Root() official: Official,
    @Args(() => MeetingListArgs) args: MeetingListArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(
      snapshot.meetingIndex.list({ parent: "Official", facet: "OFFICIAL", value: official.slug }, args),
    );
  }

  @FieldResolver(() => [Counterpart], {
    complexity: grouping("Official.meetings"),
    description: "The officials who took part in the same meetings, most often first, then by slug.",
  })
  counterparts(
    @Root() official: Official,
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many: 0 to 100." })
    first: number | null,
    @Ctx() { snapshot }: Context,
  ): readonly Counterpart[] {
    return snapshot.counterpartsOf(official, pageSize("first", first));
  }

  @FieldResolver(() => [Statement], {
    description: "What the official is reported to have said, at the latest meeting first.",
  })
  statements(@Root() official: Official, @Ctx() { snapshot }: Context): readonly Statement[] {
    return snapshot.statementsBy(official);
  }
}
