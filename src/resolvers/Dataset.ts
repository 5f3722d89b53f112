import { Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Dataset } from "../entities/Dataset";
import { required } from "../errors";
import { PartialDate } from "../schema/PartialDate";
import { UrlScalar } from "../schema/scalars";

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    description: "The dataset that is being served: its version, licence, size and how to cite it.",
  })
  dataset(@Ctx() { load }: Context): Promise<Dataset> {
    return load.dataset();
  }

  @FieldResolver(() => UrlScalar, { description: "The licence of the data; the code has one of its own." })
  license(@Root() dataset: Dataset): string {
    return dataset.license;
  }

  @FieldResolver(() => PartialDate, { description: "From the first to the last day that a dated meeting can mean." })
  coverage(@Root() dataset: Dataset): PartialDate {
    const coverage = PartialDate.of(dataset.coverageEdtf, dataset.coverageEarliest, dataset.coverageLatest);
    return required(coverage, "coverage of the dataset");
  }
}
