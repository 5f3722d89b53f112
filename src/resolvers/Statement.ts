import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Agreement } from "../entities/Agreement";
import { Party } from "../entities/Party";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { StatementConnection } from "../schema/connections";
import { InLanguage, inLanguage, Language } from "../schema/Language";
import { StatementListArgs } from "../schema/StatementList";
import { statementList } from "./complexity";

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, { nullable: true, description: "The statement of a slug; null where there is none." })
  statement(
    @Arg("slug", () => String, { description: "The key of the statement." }) slug: string,
    @Ctx() { snapshot }: Context,
  ): Statement | null {
    return snapshot.statementBySlug.get(slug) ?? null;
  }

  @Query(() => StatementConnection, {
    complexity: statementList,
    description:
      "All statements: those at the latest meeting first, at each meeting in the order in which they were reported.",
  })
  statements(
    @Args(() => StatementListArgs) args: StatementListArgs,
    @Ctx() { snapshot }: Context,
  ): StatementConnection {
    return new StatementConnection(snapshot.statementIndex.list(null, args));
  }

  @FieldResolver(() => String, { description: "What was said, paraphrased in a sentence." })
  text(@Root() statement: Statement, @InLanguage() language: Language): string {
    return inLanguage(language, statement.textEn, statement.textAr);
  }

  @FieldResolver(() => [Party], {
    description: "The parties that it was made for: `party`, and of a joint statement the others that made it.",
  })
  parties(@Root() statement: Statement, @Ctx() { snapshot }: Context): readonly Party[] {
    return snapshot.partiesToStatement(statement);
  }

  @FieldResolver(() => [Party], { description: "The parties that it is about, other than the speaker's own." })
  about(@Root() statement: Statement, @Ctx() { snapshot }: Context): readonly Party[] {
    return snapshot.partiesInStatement(statement);
  }

  @FieldResolver(() => [Agreement], { description: "The agreements that it is about." })
  agreements(@Root() statement: Statement, @Ctx() { snapshot }: Context): readonly Agreement[] {
    return snapshot.agreementsOfStatement(statement);
  }

  @FieldResolver(() => [Topic], { description: "The topics that it is about." })
  topics(@Root() statement: Statement, @Ctx() { snapshot }: Context): readonly Topic[] {
    return snapshot.topicsOfStatement(statement);
  }
}
