import { Field, ObjectType } from "type-graphql";
import type { Meeting } from "../entities/Meeting";
import { InLanguage, inLanguage, Language } from "./Language";

@ObjectType({ description: "Where a meeting took place, as exactly as it is known." })
export class Place {
  constructor(
    private readonly meeting: Meeting,
    readonly countryCode: string,
  ) {}

  @Field(() => String, { nullable: true, description: "City or locality; null where only the country is known." })
  city(@InLanguage() language: Language): string | null {
    return inLanguage(language, this.meeting.cityEn, this.meeting.cityAr);
  }

  @Field(() => String, { nullable: true, description: "Building or institution; null where no source names it." })
  venue(@InLanguage() language: Language): string | null {
    return inLanguage(language, this.meeting.venueEn, this.meeting.venueAr);
  }
}
