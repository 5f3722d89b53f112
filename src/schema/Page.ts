import { ArgsType, Field, Int, ObjectType } from "type-graphql";

/** The arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many records from the start of the list, or after `after`: 0 to 100, 20 if neither `first` nor `last` is given.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this same list: only records after it." })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many records from the end of the list, or before `before`: 0 to 100, 20 if only `before` is given. Not together with `first`.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "A cursor of this same list: only records before it." })
  before?: string | null;
}

@ObjectType({ description: "Where a page stands in its list, as the Relay specification of connections has it." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether the list goes on after this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether the list has records before this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "The cursor of the page's first record; null on an empty page." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "The cursor of the page's last record; null on an empty page." })
  endCursor!: string | null;
}

/** The edge of a record; its cursor is made when a field asks for it. */
export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** The records of a page, with and without their cursors. */
export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
}
