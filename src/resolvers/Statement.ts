import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => String, { description: "What was said, paraphrased in a sentence." })
  text(@Root() statement: Statement, @InLanguage() language: Language): string {
    return inLanguage(language, statement.textEn, statement.textAr);
  }

  @FieldResolver(() => [Topic], { description: "What it is about." })
  topics(@Root() statement: Statement, @Ctx() { snapshot }: Context): readonly Topic[] {
    return snapshot.topicsOfStatement(statement);
  }
}
