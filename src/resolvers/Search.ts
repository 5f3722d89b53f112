import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { required } from "../errors";
import type { Loaders } from "../loaders/loaders";
import { SearchArgs, SearchConnection, SearchEdge, SearchResult } from "../schema/search";
import { loadNode } from "./Node";

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Looks for records by what they are called and what is said of them, in Arabic and in English, the best finds first.",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { load }: Context): SearchConnection {
    return load.search(args);
  }

  @FieldResolver(() => [SearchResult], { description: "The records that the page has, the best first." })
  async nodes(@Root() connection: SearchConnection, @Ctx() { load }: Context): Promise<SearchResult[]> {
    return Promise.all((await connection.edges()).map((edge) => recordOf(edge, load)));
  }
}

@Resolver(() => SearchEdge)
export class SearchEdgeResolver {
  @FieldResolver(() => SearchResult, { description: "The record that was found." })
  node(@Root() edge: SearchEdge, @Ctx() { load }: Context): Promise<SearchResult> {
    return recordOf(edge, load);
  }
}

async function recordOf({ id }: SearchEdge, load: Loaders): Promise<SearchResult> {
  return required(await loadNode(load, id), id) as SearchResult;
}
