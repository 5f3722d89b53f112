import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { Node } from "../entities/Node";
import type { Snapshot } from "../snapshot/Snapshot";

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "The record of an id; null where there is none." })
  node(
    @Arg("id", () => ID, { description: "A global id, such as `meeting/…` or `country/EG`." }) id: string,
    @Ctx() { snapshot }: Context,
  ): Node | null {
    return findNode(snapshot, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "The records of ids, in their order; null where there is none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "At most 100 global ids." }) ids: string[],
    @Ctx() { snapshot }: Context,
  ): (Node | null)[] {
    return ids.map((id) => findNode(snapshot, id));
  }
}

function findNode(snapshot: Snapshot, id: string): Node | null {
  if (id === snapshot.dataset.id) return snapshot.dataset;
  const slash = id.indexOf("/");
  const records = recordsByType.get(id.slice(0, slash));
  const record = records && snapshot[records].get(id.slice(slash + 1));
  return record?.id === id ? record : null;
}

type RecordMap =
  `${"agreement" | "meeting" | "official" | "position" | "source" | "statement" | "topic"}BySlug` | "partyByCode";

const recordsByType = new Map<string, RecordMap>([
  ["agreement", "agreementBySlug"],
  ["country", "partyByCode"],
  ["meeting", "meetingBySlug"],
  ["official", "officialBySlug"],
  ["organization", "partyByCode"],
  ["position", "positionBySlug"],
  ["source", "sourceBySlug"],
  ["statement", "statementBySlug"],
  ["topic", "topicBySlug"],
]);
