import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Bucket } from "../schema/Bucket";
import { MeetingGroupField } from "../schema/groupFields";
import { MeetingFilter } from "../schema/MeetingFilter";
import { MeetingConnection } from "../schema/MeetingList";
import { OrderedMeetingArgs } from "../schema/MeetingOrder";
import { pageSize } from "../schema/paging";
import { Tie } from "../schema/Tie";
import { grouping, meetingList, network, PAGE } from "./complexity";

@Resolver(() => Tie)
export class TieResolver {
  @Query(() => [Tie], {
    complexity: network,
    description:
      "The cooperation network: every unordered pair of parties that met, most meetings first, then by code.",
  })
  ties(
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "How many: 0 to 100." })
    first: number | null,
    @Arg("filter", () => MeetingFilter, { nullable: true, description: "Of which meetings; of all if not given." })
    filter: MeetingFilter | null | undefined,
    @Ctx() { snapshot }: Context,
  ): Tie[] {
    return snapshot.tieIndex.among(filter, pageSize("first", first, 50));
  }

  @FieldResolver(() => Int, {
    complexity: PAGE,
    description: "How many agreements both are parties to, whatever the meetings asked for.",
  })
  agreementCount(@Root() { parties: [one, other] }: Tie, @Ctx() { snapshot }: Context): number {
    return snapshot.agreementIndex.countBetween(one.code, other.code);
  }

  @FieldResolver(() => [Bucket], {
    complexity: grouping("Tie.meetings"),
    description: "What these meetings were about, the most frequent topic first.",
  })
  topics(
    @Root() tie: Tie,
    @Arg("first", () => Int, { nullable: true, defaultValue: 5, description: "How many: 0 to 100." })
    first: number | null,
    @Ctx() { snapshot }: Context,
  ): Bucket[] {
    return snapshot.tieIndex.meetingsOf(tie).groupBy(MeetingGroupField.TOPIC, pageSize("first", first, 5));
  }

  @FieldResolver(() => MeetingConnection, {
    complexity: meetingList,
    description: "The meetings, of those asked for, that both took part in, the latest first.",
  })
  meetings(
    @Root() tie: Tie,
    @Args(() => OrderedMeetingArgs) args: OrderedMeetingArgs,
    @Ctx() { snapshot }: Context,
  ): MeetingConnection {
    return new MeetingConnection(snapshot.tieIndex.meetingsOf(tie, args));
  }
}
