import { FieldResolver, Resolver, Root } from "type-graphql";
import { Occupancy } from "../entities/Occupancy";
import { PartialDate } from "../schema/PartialDate";

@Resolver(() => Occupancy)
export class OccupancyResolver {
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
