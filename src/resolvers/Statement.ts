import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Meeting } from "../entities/Meeting";
import { Official } from "../entities/Official";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { required } from "../errors";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Statement)
export class StatementResolver {
  @FieldResolver(() => Meeting, { description: "Where it was said." })
  async meeting(@Root() { meetingSlug }: Statement, @Ctx() { load }: Context): Promise<Meeting> {
    return required(await load.meeting.load(meetingSlug), `meeting/${meetingSlug}`);
  }

  @FieldResolver(() => Official, {
    nullable: true,
    description: "Who said it; null where the source names only the office.",
  })
  async speaker(@Root() { speakerSlug: slug }: Statement, @Ctx() { load }: Context): Promise<Official | null> {
    return slug === null ? null : required(await load.official.load(slug), `official/${slug}`);
  }

  @FieldResolver(() => Position, {
    nullable: true,
    description: "The office of the speaker at the time; null where none is named.",
  })
  async position(@Root() { positionSlug: slug }: Statement, @Ctx() { load }: Context): Promise<Position | null> {
    return slug === null ? null : required(await load.position.load(slug), `position/${slug}`);
  }

  @FieldResolver(() => Party, { description: "The party that the speaker spoke for." })
  async party(@Root() { partyCode }: Statement, @Ctx() { load }: Context): Promise<Party> {
    return required(await load.party.load(partyCode), `party ${partyCode}`);
  }

  @FieldResolver(() => String, { description: "What was said, paraphrased in a sentence." })
  text(@Root() statement: Statement, @InLanguage() language: Language): string {
    return inLanguage(language, statement.textEn, statement.textAr);
  }

  @FieldResolver(() => [Topic], { description: "What it is about." })
  topics(@Root() statement: Statement, @Ctx() { load }: Context): Promise<Topic[]> {
    return load.topicsByStatement.load(statement.slug);
  }
}
