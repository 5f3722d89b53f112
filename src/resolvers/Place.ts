import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Country } from "../entities/Country";
import { required } from "../errors";
import { Place } from "../schema/Place";

@Resolver(() => Place)
export class PlaceResolver {
  @FieldResolver(() => Country, { description: "The country that it is in." })
  async country(@Root() { countryCode }: Place, @Ctx() { load }: Context): Promise<Country> {
    return required((await load.party.load(countryCode)) as Country | null, `country/${countryCode}`);
  }
}
