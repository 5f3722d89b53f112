import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Party } from "../entities/Party";
import { required } from "../errors";
import { pairOf } from "../loaders/ties";
import { Bucket, MeetingGroupField } from "../schema/Bucket";
import { MeetingFilter } from "../schema/MeetingFilter";
import { MeetingConnection, type MeetingSet, OrderedMeetingArgs } from "../schema/MeetingList";
import { pageSize } from "../schema/paging";
import { Tie } from "../schema/Tie";

@Resolver(() => Tie)
export class TieResolver {
  @Query(() => [Tie], {
    description:
      "The cooperation network: every unordered pair of parties that met, most meetings first, then by code.",
  })
  ties(
    @Arg("first", () => Int, { nullable: true, defaultValue: 50, description: "How many: 1 to 100." })
    first: number | null,
    @Arg("filter", () => MeetingFilter, { nullable: true, description: "Of which meetings; of all if not given." })
    filter: MeetingFilter | null | undefined,
    @Ctx() { load }: Context,
  ): Promise<Tie[]> {
    return load.ties(pageSize("first", first, 50), filter);
  }

  @FieldResolver(() => [Party], { description: "Exactly two, by code; on Party.ties the asked party is first." })
  async parties(@Root() tie: Tie, @Ctx() { load }: Context): Promise<Party[]> {
    return Promise.all(tie.codes.map(async (code) => required(await load.party.load(code), `party ${code}`)));
  }

  @FieldResolver(() => Int, {
    description: "How many agreements both are parties to, whatever the meetings asked for.",
  })
  agreementCount(@Root() tie: Tie, @Ctx() { load }: Context): Promise<number> {
    return load.agreementCountByTie.load(tie);
  }

  @FieldResolver(() => [Bucket], { description: "What these meetings were about, the most frequent topic first." })
  topics(
    @Root() tie: Tie,
    @Arg("first", () => Int, { nullable: true, defaultValue: 5, description: "How many: 1 to 100." })
    first: number | null,
    @Ctx() { load }: Context,
  ): Promise<Bucket[]> {
    return load.buckets.load({
      set: meetingsOf(tie),
      field: MeetingGroupField.TOPIC,
      first: pageSize("first", first, 5),
    });
  }

  @FieldResolver(() => MeetingConnection, {
    description: "The meetings, of those asked for, that both took part in, the latest first.",
  })
  meetings(
    @Root() tie: Tie,
    @Args(() => OrderedMeetingArgs) args: OrderedMeetingArgs,
    @Ctx() { load }: Context,
  ): MeetingConnection {
    const { scope, filter } = meetingsOf(tie);
    return load.meetings(scope, { ...args, filter });
  }
}

function meetingsOf(tie: Tie): MeetingSet {
  return { scope: { field: "Tie", parent: pairOf(tie) }, filter: tie.filter };
}
