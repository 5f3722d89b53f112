import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { type Page, PageInfo } from "./Page";

/** How a connection gets at its list: each is run at most once, and only when a field asks for it. */
export interface Reads<T> {
  page(): Promise<Page<T>>;
  count(): Promise<number>;
}

/** The Relay connection and edge types over a node type, for a named class to extend. */
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
    private loaded?: Promise<Page<T>>;

    constructor(private readonly reads: Reads<T>) {}

    private page(): Promise<Page<T>> {
      return (this.loaded ??= this.reads.page());
    }

    @Field(() => [Edge], { description: "The records of the page in the list's order, each with its cursor." })
    async edges(): Promise<Edge[]> {
      return (await this.page()).edges;
    }

    @Field(() => [node() as ClassType<T>], { description: "The records of the page in the list's order." })
    async nodes(): Promise<T[]> {
      return (await this.page()).edges.map((edge) => edge.node);
    }

    @Field(() => PageInfo, { description: "Where the page stands in the list." })
    async pageInfo(): Promise<PageInfo> {
      return (await this.page()).pageInfo;
    }

    @Field(() => Int, {
      description: "How many records the whole filtered list has: exact, and counted only if asked for.",
    })
    totalCount(): Promise<number> {
      return this.reads.count();
    }
  }
  return ConnectionType;
}
