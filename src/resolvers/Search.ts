import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context";
import { SearchArgs, SearchConnection } from "../schema/search";
import { search } from "./complexity";

@Resolver(() => SearchConnection)
export class SearchResolver {
  @Query(() => SearchConnection, {
    complexity: search,
    description:
      "Looks for records by what they are called and what is said of them, in Arabic and in English, the best finds first.",
  })
  search(@Args(() => SearchArgs) args: SearchArgs, @Ctx() { searchIndex }: Context): SearchConnection {
    return searchIndex.search(args);
  }
}
