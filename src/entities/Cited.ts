import { InterfaceType } from "type-graphql";

/** A record whose facts are evidenced; its one field, `citations`, is resolved in resolvers/Cited.ts. */
@InterfaceType({
  description: "A record whose facts are evidenced: every field that a source could get wrong has a citation.",
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Cited {
  /** What the citations of this record are filed under: its global id, or `participant/<meeting>/<ordinal>` and the like. */
  abstract readonly subject: string;
}
