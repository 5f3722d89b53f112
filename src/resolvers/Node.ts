import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { Node } from "../entities/Node";
import type { Loaders } from "../loaders/loaders";

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, { nullable: true, description: "The record of an id; null where there is none." })
  node(
    @Arg("id", () => ID, { description: "A global id, such as `meeting/…` or `country/EG`." }) id: string,
    @Ctx() { load }: Context,
  ): Promise<Node | null> {
    return loadNode(load, id);
  }

  @Query(() => [Node], {
    nullable: "items",
    description: "The records of ids, in their order; null where there is none.",
  })
  nodes(
    @Arg("ids", () => [ID], { description: "At most 100 global ids." }) ids: string[],
    @Ctx() { load }: Context,
  ): Promise<(Node | null)[]> {
    return Promise.all(ids.map((id) => loadNode(load, id)));
  }
}

/** The record of a global id; null where there is none. */
export async function loadNode(load: Loaders, id: string): Promise<Node | null> {
  const slash = id.indexOf("/");
  const record = await read(load, id.slice(0, slash), id.slice(slash + 1));
  return record?.id === id ? record : null;
}

function read(load: Loaders, type: string, key: string): Promise<Node | null> | null {
  switch (type) {
    case "agreement":
    case "meeting":
    case "official":
    case "position":
    case "source":
    case "statement":
    case "topic":
      return load[type].load(key);
    case "country":
    case "organization":
      return load.party.load(key);
    default:
      return null;
  }
}
