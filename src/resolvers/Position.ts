import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Occupancy } from "../entities/Occupancy";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { required } from "../errors";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Position)
export class PositionResolver {
  @FieldResolver(() => String, { description: "The title of the office, such as Minister of Interior of Egypt." })
  title(@Root() position: Position, @InLanguage() language: Language): string {
    return inLanguage(language, position.titleEn, position.titleAr);
  }

  @FieldResolver(() => Party, { description: "The party that the office is of." })
  async party(@Root() { partyCode }: Position, @Ctx() { load }: Context): Promise<Party> {
    return required(await load.party.load(partyCode), `party ${partyCode}`);
  }

  @FieldResolver(() => [Occupancy], {
    description: "Those known to have held the office, the latest known start first.",
  })
  occupancies(@Root() position: Position, @Ctx() { load }: Context): Promise<Occupancy[]> {
    return load.occupanciesByPosition.load(position.slug);
  }
}
