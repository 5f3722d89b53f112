import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Occupancy } from "../entities/Occupancy";
import { Position } from "../entities/Position";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Position)
export class PositionResolver {
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
