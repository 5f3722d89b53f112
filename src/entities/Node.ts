import { Field, ID, InterfaceType } from "type-graphql";

/** Refetchable by `Query.node`; the id is `<type>/<key>`. */
@InterfaceType({
  description: "Anything with a globally unique, stable, readable id that `node` and `nodes` resolve.",
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Node {
  @Field(() => ID, {
    description:
      "The type in lower case, a slash, and the slug or code: `meeting/…`, `official/…`, `country/EG`; `dataset` of the dataset itself.",
  })
  abstract readonly id: string;
}
