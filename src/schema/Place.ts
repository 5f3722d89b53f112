import { Field, ObjectType } from "type-graphql";
import { Country } from "../entities/Country";
import type { Meeting } from "../entities/Meeting";
import { InLanguage, inLanguage, Language } from "./Language";

@ObjectType({ description: "Where a meeting took place, as exactly as it is known." })
export class Place {
  constructor(
    private readonly meeting: Meeting,
    country: Country,
  ) {
    this.country = country;
  }

  @Field(() => Country, { description: "The country that it is in." })
  readonly country: Country;

  @Field(() => String, { nullable: true, description: "City or locality; null where only the country is known." })
  city(@InLanguage() language: Language): string | null {
    return inLanguage(language, this.meeting.cityEn, this.meeting.cityAr);
  }

  @Field(() => String, { nullable: true, description: "Building or institution; null where no source names it." })
  venue(@InLanguage() language: Language): string | null {
    return inLanguage(language, this.meeting.venueEn, this.meeting.venueAr);
  }
}
