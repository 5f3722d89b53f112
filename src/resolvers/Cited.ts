import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Citation } from "../entities/Citation";
import { Cited } from "../entities/Cited";

@Resolver(() => Cited)
export class CitedResolver {
  @FieldResolver(() => [Citation], {
    description: "The evidence for this record, in the order of its fields; with `field`, for that one field.",
  })
  citations(
    @Root() record: Cited,
    @Arg("field", () => String, {
      nullable: true,
      description:
        "A field of the record that has evidence, such as `date`, `place`, `host`, `participants`, `topics`, `agreements` or `name`; all if not given. Of any other field there is none.",
    })
    field: string | null | undefined,
    @Ctx() { snapshot }: Context,
  ): Citation[] {
    const citations = snapshot.citationsOf(record);
    return field == null ? citations : citations.filter((citation) => citation.field === field);
  }
}
