import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { type Page, PageInfo } from "./Page";

/** Reads a list for a connection: each method is called at most once, and only when a field needs it. */
export interface ListReader<T> {
  page(): Page<T>;
  count(): number;
}

/** Reads a list that can be grouped as well as paged. */
export interface GroupedListReader<T, Field extends string, Bucket> extends ListReader<T> {
  /** Returns the first values of a field with the number of records of the list that have each. */
  groupBy(field: Field, first: number): Bucket[];
}

/** Returns the Relay connection and edge types over a node type, for a named class to extend. */
export function Connection<T extends object>(
  node: () => ClassType<T> | (abstract new () => T),
  name: string,
  records: string,
) {
  @ObjectType(`${name}Edge`, { description: `One of the ${records} of a list, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: "Stands for this place in this list; give it to `after` or `before`." })
    cursor!: string;

    @Field(() => node() as ClassType<T>, { description: `What stands there: one of the ${records}.` })
    node!: T;
  }

  @ObjectType({ description: `A page of a list of ${records}.` })
  abstract class ConnectionType {
    private loaded?: Page<T>;

    constructor(private readonly reader: ListReader<T>) {}

    private get page(): Page<T> {
      return (this.loaded ??= this.reader.page());
    }

    @Field(() => [Edge], { description: "The records of the page in the list's order, each with its cursor." })
    get edges(): readonly Edge[] {
      return this.page.edges;
    }

    @Field(() => [node() as ClassType<T>], { description: "The records of the page in the list's order." })
    get nodes(): readonly T[] {
      return this.page.nodes;
    }

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    get pageInfo(): PageInfo {
      return this.page.pageInfo;
    }

    @Field(() => Int, {
      description: "How many records the whole filtered list has: exact, and counted only if asked for.",
    })
    get totalCount(): number {
      return this.reader.count();
    }
  }
  return ConnectionType;
}
