import { Field, ObjectType } from "type-graphql";
import { ChildEntity, Column } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";
import { Party, PartyKind } from "./Party";

@ChildEntity(PartyKind.COUNTRY)
@ObjectType({ implements: [Node, Party, Cited], description: "A state, by its ISO 3166-1 codes." })
export class Country extends Party {
  get id(): string {
    return `country/${this.code}`;
  }

  @Column("text")
  @Field(() => String, { description: "ISO 3166-1 alpha-3, such as EGY." })
  alpha3!: string;

  @Field(() => String, { description: "The flag as an emoji: the two regional indicator letters of the code." })
  get flag(): string {
    return String.fromCodePoint(...[...this.code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
  }
}
