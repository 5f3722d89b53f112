import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Official } from "../entities/Official";
import { required } from "../errors";
import { Counterpart } from "../schema/Counterpart";

@Resolver(() => Counterpart)
export class CounterpartResolver {
  @FieldResolver(() => Official, { description: "The official met." })
  async official(@Root() { officialSlug }: Counterpart, @Ctx() { load }: Context): Promise<Official> {
    return required(await load.official.load(officialSlug), `official/${officialSlug}`);
  }
}
