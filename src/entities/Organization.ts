import { ObjectType } from "type-graphql";
import { ChildEntity } from "typeorm";
import { Cited } from "./Cited";
import { Node } from "./Node";
import { Party, PartyKind } from "./Party";

@ChildEntity(PartyKind.ORGANIZATION)
@ObjectType({
  implements: [Node, Party, Cited],
  description: "An international organisation, union or coalition that acts as a party.",
})
export class Organization extends Party {
  get id(): string {
    return `organization/${this.code}`;
  }
}
