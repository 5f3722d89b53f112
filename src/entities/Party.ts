import { Field, InterfaceType } from "type-graphql";
import { Column, Entity, PrimaryColumn, TableInheritance } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";

export enum PartyKind {
  COUNTRY = "COUNTRY",
  ORGANIZATION = "ORGANIZATION",
}

/** One table for states and organisations, as they meet and agree on the same footing; `kind` tells the two classes apart. */
@Entity()
@TableInheritance({ column: { name: "kind", type: "text" } })
@InterfaceType({
  implements: [Node, Cited],
  description: "A state or an international organisation that meets and agrees with others.",
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Party implements Node, Cited {
  abstract readonly id: string;

  get subject(): string {
    return this.id;
  }

  @PrimaryColumn("text")
  @Field(() => String, {
    description: "ISO 3166-1 alpha-2 for a country; an organisation's reserved or common code, such as EU.",
  })
  code!: string;

  @Column("text")
  nameEn!: string;

  @Column("text")
  nameAr!: string;

  @Column("simple-json")
  @Field(() => [String], { description: "Other names in use, in both languages, such as Britain and بريطانيا." })
  aliases!: string[];

  @Column("simple-json")
  @Field(() => [String], {
    description: "Usual abbreviations beside the code, such as UK and U.K.; empty where none is known.",
  })
  abbreviations!: string[];

  @Column("simple-json")
  adjectivesEn!: string[];

  @Column("simple-json")
  adjectivesAr!: string[];
}
