import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { AgreementBucket, Bucket, OfficialBucket, StatementBucket } from "../schema/Bucket";
import { AgreementConnection, OfficialConnection, StatementConnection } from "../schema/connections";
import { AgreementGroupField, MeetingGroupField, OfficialGroupField, StatementGroupField } from "../schema/groupFields";
import { MeetingConnection } from "../schema/MeetingList";
import { pageSize } from "../schema/paging";
import { groupingBy } from "./complexity";

/** The `first` argument of a field that counts. */
export function FirstBuckets() {
  return Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many buckets: 0 to 100." });
}

function By<Field extends object>(fields: Field) {
  return Arg("field", () => fields, { description: "What to count by." });
}

@Resolver(() => MeetingConnection)
export class MeetingConnectionResolver {
  @FieldResolver(() => [Bucket], {
    complexity: groupingBy(({ meetingIndex }) => meetingIndex.facets),
    description:
      "Counts of the whole filtered list, not of the page, by one field: the largest first, then by key; years and months in order. Each bucket can be counted again, and has its meetings as a list.",
  })
  groupBy(
    @Root() { list }: MeetingConnection,
    @By(MeetingGroupField) field: MeetingGroupField,
    @FirstBuckets() first: number | null,
  ): Bucket[] {
    return list.groupBy(field, pageSize("first", first));
  }
}

@Resolver(() => OfficialConnection)
export class OfficialConnectionResolver {
  @FieldResolver(() => [OfficialBucket], {
    complexity: groupingBy(({ officialIndex }) => officialIndex.facets),
    description: "Counts of the whole filtered list, not of the page, by one field: the largest first, then by key.",
  })
  groupBy(
    @Root() { list }: OfficialConnection,
    @By(OfficialGroupField) field: OfficialGroupField,
    @FirstBuckets() first: number | null,
  ): OfficialBucket[] {
    return list.groupBy(field, pageSize("first", first));
  }
}

@Resolver(() => AgreementConnection)
export class AgreementConnectionResolver {
  @FieldResolver(() => [AgreementBucket], {
    complexity: groupingBy(({ agreementIndex }) => agreementIndex.facets),
    description:
      "Counts of the whole filtered list, not of the page, by one field: the largest first, then by key; years in order.",
  })
  groupBy(
    @Root() { list }: AgreementConnection,
    @By(AgreementGroupField) field: AgreementGroupField,
    @FirstBuckets() first: number | null,
  ): AgreementBucket[] {
    return list.groupBy(field, pageSize("first", first));
  }
}

@Resolver(() => StatementConnection)
export class StatementConnectionResolver {
  @FieldResolver(() => [StatementBucket], {
    complexity: groupingBy(({ statementIndex }) => statementIndex.facets),
    description:
      "Counts of the whole filtered list, not of the page, by one field: the largest first, then by key; years in order.",
  })
  groupBy(
    @Root() { list }: StatementConnection,
    @By(StatementGroupField) field: StatementGroupField,
    @FirstBuckets() first: number | null,
  ): StatementBucket[] {
    return list.groupBy(field, pageSize("first", first));
  }
}
