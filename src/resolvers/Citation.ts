import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Citation } from "../entities/Citation";
import { Source } from "../entities/Source";
import { required } from "../errors";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Source, { description: "The source that says or shows it." })
  async source(@Root() citation: Citation, @Ctx() { load }: Context): Promise<Source> {
    return required(await load.source.load(citation.sourceSlug), `source/${citation.sourceSlug}`);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "How it follows, or what the source shows; null where the source plainly says it.",
  })
  note(@Root() citation: Citation, @InLanguage() language: Language): string | null {
    return inLanguage(language, citation.noteEn, citation.noteAr);
  }
}
