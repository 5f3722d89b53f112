import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Bucket, MeetingGroupField } from "../schema/Bucket";
import { MeetingConnection } from "../schema/MeetingList";
import { pageSize } from "../schema/paging";
import { grouping } from "./complexity";

@Resolver(() => MeetingConnection)
export class MeetingConnectionResolver {
  @FieldResolver(() => [Bucket], {
    complexity: grouping(),
    description:
      "Counts of the whole filtered list, not of the page, by one field: the largest first, then by key; years and months in order.",
  })
  groupBy(
    @Root() { meetings }: MeetingConnection,
    @Arg("field", () => MeetingGroupField, { description: "What to count by." }) field: MeetingGroupField,
    @Arg("first", () => Int, { nullable: true, defaultValue: 20, description: "How many buckets: 0 to 100." })
    first: number | null,
  ): Bucket[] {
    return meetings.groupBy(field, pageSize("first", first));
  }
}
