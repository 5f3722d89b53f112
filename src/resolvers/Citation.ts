import { FieldResolver, Resolver, Root } from "type-graphql";
import { Citation } from "../entities/Citation";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "Whom the source itself credits for it: an agency, a press office, a final statement, unnamed sources; null where it speaks for itself.",
  })
  attribution(@Root() citation: Citation, @InLanguage() language: Language): string | null {
    return inLanguage(language, citation.attributionEn, citation.attributionAr);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "How it follows, or what the source shows; null where the source plainly says it.",
  })
  note(@Root() citation: Citation, @InLanguage() language: Language): string | null {
    return inLanguage(language, citation.noteEn, citation.noteAr);
  }
}
