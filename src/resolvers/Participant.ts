import { FieldResolver, Resolver, Root } from "type-graphql";
import { Participant } from "../entities/Participant";
import { required } from "../errors";
import { InLanguage, inLanguage, Language } from "../schema/Language";

@Resolver(() => Participant)
export class ParticipantResolver {
  @FieldResolver(() => String, {
    description: "How to show this participant: the official's name, or else the office.",
  })
  label(@Root() participant: Participant, @InLanguage() language: Language): string {
    const { official, subject } = participant;
    if (official) return inLanguage(language, official.nameEn, official.nameAr);
    const position = required(participant.position, `person or office of ${subject}`);
    return inLanguage(language, position.titleEn, position.titleAr);
  }
}
