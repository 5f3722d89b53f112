import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { AgreementKind, AgreementStatus } from "../entities/Agreement";
import { Language } from "./Language";
import { OrderDirection } from "./Order";
import { PageArgs } from "./Page";
import { SetFilter } from "./SetFilter";

export enum AgreementOrderField {
  TITLE = "TITLE",
  DATE = "DATE",
}
registerEnumType(AgreementOrderField, {
  name: "AgreementOrderField",
  description: "What a list of agreements is sorted by.",
  valuesConfig: {
    TITLE: { description: "The title, by the collation of its language." },
    DATE: { description: "The first day that the date can mean; agreements without a date come last." },
  },
});

@InputType({ description: "The order of a list of agreements; by English title if none is given." })
export class AgreementOrder {
  @Field(() => AgreementOrderField, { description: "What to sort by." })
  field!: AgreementOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "Which end comes first." })
  direction!: OrderDirection;

  @Field(() => Language, {
    defaultValue: Language.EN,
    description: "Whose title and collation; of no effect on dates.",
  })
  language!: Language;
}

@InputType({ description: "Which agreements; what is given must all hold. At most 100 values in all." })
export class AgreementFilter {
  @Field(() => SetFilter, { nullable: true, description: "By the codes of the parties." })
  party?: SetFilter | null;

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the slugs of the topics; a topic takes in its narrower ones.",
  })
  topic?: SetFilter | null;

  @Field(() => [AgreementKind], { nullable: true, description: "Agreements of one of these forms." })
  kind?: AgreementKind[] | null;

  @Field(() => [AgreementStatus], { nullable: true, description: "Agreements with one of these statuses." })
  status?: AgreementStatus[] | null;
}

@ArgsType()
export class AgreementListArgs extends PageArgs {
  @Field(() => AgreementFilter, { nullable: true, description: "Which agreements of the list; all if not given." })
  filter?: AgreementFilter | null;

  @Field(() => AgreementOrder, { nullable: true, description: "The order of the list; by English title if not given." })
  orderBy?: AgreementOrder | null;
}
