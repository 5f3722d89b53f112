import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Occupancy } from "../entities/Occupancy";
import { Position } from "../entities/Position";
import { PositionConnection } from "../schema/connections";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { PositionListArgs } from "../schema/PositionList";
import { filteredList } from "./complexity";

@Resolver(() => Position)
export class PositionResolver {
  @Query(() => Position, { nullable: true, description: "The office of a slug; null where there is none." })
  position(
    @Arg("slug", () => String, { description: "The key of the office." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Position | null {
    return snapshot.positionBySlug.get(slug) ?? null;
  }

  @Query(() => PositionConnection, { complexity: filteredList, description: "All offices, by English title." })
  positions(@Args(() => PositionListArgs) args: PositionListArgs, @Ctx() { snapshot }: Context): PositionConnection {
    return new PositionConnection(snapshot.positionIndex.list(args));
  }

  @FieldResolver(() => String, { description: "The title of the office, such as Minister of Interior of Egypt." })
  title(@Root() position: Position, @InLanguage() language: Language): string {
    return inLanguage(language, position.titleEn, position.titleAr);
  }

  @FieldResolver(() => [Occupancy], {
    description: "Those known to have held the office, the latest known start first.",
  })
  occupancies(@Root() position: Position, @Ctx() { snapshot }: Context): readonly Occupancy[] {
    return snapshot.occupanciesIn(position);
  }
}
