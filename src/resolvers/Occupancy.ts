import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Occupancy } from "../entities/Occupancy";
import { Official } from "../entities/Official";
import { Position } from "../entities/Position";
import { required } from "../errors";
import { PartialDate } from "../schema/PartialDate";

@Resolver(() => Occupancy)
export class OccupancyResolver {
  @FieldResolver(() => Official, { description: "Who holds or held the office." })
  async official(@Root() { officialSlug }: Occupancy, @Ctx() { load }: Context): Promise<Official> {
    return required(await load.official.load(officialSlug), `official/${officialSlug}`);
  }

  @FieldResolver(() => Position, { description: "The office." })
  async position(@Root() { positionSlug }: Occupancy, @Ctx() { load }: Context): Promise<Position> {
    return required(await load.position.load(positionSlug), `position/${positionSlug}`);
  }

  @FieldResolver(() => PartialDate, { nullable: true, description: "When it began; null where no source gives it." })
  start(@Root() occupancy: Occupancy): PartialDate | null {
    return PartialDate.of(occupancy.startEdtf, occupancy.startEarliest, occupancy.startLatest);
  }

  @FieldResolver(() => PartialDate, {
    nullable: true,
    description: "When it ended; null where no source gives it, or still in office.",
  })
  end(@Root() occupancy: Occupancy): PartialDate | null {
    return PartialDate.of(occupancy.endEdtf, occupancy.endEarliest, occupancy.endLatest);
  }
}
