import { Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Dataset } from "../entities/Dataset";
import { PartialDate } from "../schema/PartialDate";
import { UrlScalar } from "../schema/scalars";

@Resolver(() => Dataset)
export class DatasetResolver {
  @Query(() => Dataset, {
    description: "The dataset that is being served: its version, licence, size and how to cite it.",
  })
  dataset(@Ctx() { snapshot }: Context): Dataset {
    return snapshot.dataset;
  }

  @FieldResolver(() => UrlScalar, { description: "The licence of the data; the code has one of its own." })
  license(@Root() dataset: Dataset): string {
    return dataset.license;
  }

  @FieldResolver(() => Int, { description: "How many meetings there are, planned and proposed ones included." })
  meetingCount(@Ctx() { snapshot }: Context): number {
    return snapshot.meetings.length;
  }

  @FieldResolver(() => Int, { description: "How many officials there are." })
  officialCount(@Ctx() { snapshot }: Context): number {
    return snapshot.officials.length;
  }

  @FieldResolver(() => Int, { description: "How many agreements there are." })
  agreementCount(@Ctx() { snapshot }: Context): number {
    return snapshot.agreements.length;
  }

  @FieldResolver(() => Int, { description: "How many sources there are, articles and references." })
  sourceCount(@Ctx() { snapshot }: Context): number {
    return snapshot.sources.length;
  }

  @FieldResolver(() => Int, { description: "How many statements there are." })
  statementCount(@Ctx() { snapshot }: Context): number {
    return snapshot.statements.length;
  }

  @FieldResolver(() => PartialDate, { description: "From the first to the last day that a dated meeting can mean." })
  coverage(@Ctx() { snapshot }: Context): PartialDate {
    const [earliest, latest] = snapshot.coverage;
    return new PartialDate(`${earliest ?? ".."}/${latest ?? ".."}`, earliest, latest);
  }
}
