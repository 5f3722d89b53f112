import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context";
import { Official } from "../entities/Official";
import { Participant } from "../entities/Participant";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { required } from "../errors";
import type { Loaders } from "../loaders/loaders";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Participant)
export class ParticipantResolver {
  @FieldResolver(() => Official, {
    nullable: true,
    description: "The person; null where the source names only the office.",
  })
  official(@Root() participant: Participant, @Ctx() { load }: Context): Promise<Official | null> {
    return officialOf(participant, load);
  }

  @FieldResolver(() => Position, {
    nullable: true,
    description: "The office held at that meeting, not the one held today; null where the source names none.",
  })
  position(@Root() participant: Participant, @Ctx() { load }: Context): Promise<Position | null> {
    return positionOf(participant, load);
  }

  @FieldResolver(() => Party, { description: "The party that they acted for, whatever their nationality." })
  async party(@Root() { partyCode }: Participant, @Ctx() { load }: Context): Promise<Party> {
    return required(await load.party.load(partyCode), `party ${partyCode}`);
  }

  @FieldResolver(() => String, {
    description: "How to show this participant: the official's name, or else the office.",
  })
  async label(
    @Root() participant: Participant,
    @InLanguage() language: Language,
    @Ctx() { load }: Context,
  ): Promise<string> {
    const official = await officialOf(participant, load);
    if (official) return inLanguage(language, official.nameEn, official.nameAr);
    const position = required(await positionOf(participant, load), `person or office of ${participant.subject}`);
    return inLanguage(language, position.titleEn, position.titleAr);
  }
}

async function officialOf({ officialSlug: slug }: Participant, load: Loaders): Promise<Official | null> {
  return slug === null ? null : required(await load.official.load(slug), `official/${slug}`);
}

async function positionOf({ positionSlug: slug }: Participant, load: Loaders): Promise<Position | null> {
  return slug === null ? null : required(await load.position.load(slug), `position/${slug}`);
}
