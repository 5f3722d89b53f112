import { ArgsType, Field, InputType, registerEnumType } from "type-graphql";
import { StatementAct } from "../entities/Statement";
import { DateRange } from "./DateRange";
import { OrderDirection } from "./Order";
import { PageArgs } from "./Page";
import { SetFilter } from "./SetFilter";

export enum StatementOrderField {
  DATE = "DATE",
}
registerEnumType(StatementOrderField, {
  name: "StatementOrderField",
  description: "What a list of statements is sorted by.",
  valuesConfig: {
    DATE: {
      description:
        "The first day that the meeting's date can mean; those of meetings without a date come last. Within a meeting they stand, in either direction, in the order in which they were reported.",
    },
  },
});

@InputType({ description: "The order of a list of statements; those at the latest meeting first if none is given." })
export class StatementOrder {
  @Field(() => StatementOrderField, { defaultValue: StatementOrderField.DATE, description: "What to sort by." })
  field!: StatementOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.DESC, description: "Which end comes first." })
  direction!: OrderDirection;
}

@InputType({ description: "Which statements; what is given must all hold. At most 100 values in all." })
export class StatementFilter {
  @Field(() => SetFilter, { nullable: true, description: "By the slug of the official who said it." })
  speaker?: SetFilter | null;

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the codes of the parties that it was made for: of a joint statement, each of them.",
  })
  party?: SetFilter | null;

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the slugs of the topics; a topic takes in its narrower ones.",
  })
  topic?: SetFilter | null;

  @Field(() => SetFilter, { nullable: true, description: "By the slug of the meeting at which it was made." })
  meeting?: SetFilter | null;

  @Field(() => SetFilter, { nullable: true, description: "By the slugs of the agreements that it is about." })
  agreement?: SetFilter | null;

  @Field(() => SetFilter, {
    nullable: true,
    description: "By the codes of the parties that it is about, other than the speaker's own.",
  })
  about?: SetFilter | null;

  @Field(() => [StatementAct], {
    nullable: true,
    description: "Statements of one of these kinds: at least one, if given.",
  })
  act?: StatementAct[] | null;

  @Field(() => DateRange, { nullable: true, description: "Statements at meetings whose date is in this range." })
  date?: DateRange | null;

  @Field(() => String, {
    nullable: true,
    description: "Words to be found in it, in either language, as `search` finds them: at most 100 characters.",
  })
  search?: string | null;
}

@ArgsType()
export class StatementListArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which statements of the list; all if not given." })
  filter?: StatementFilter | null;

  @Field(() => StatementOrder, {
    nullable: true,
    description: "The order of the list; those at the latest meeting first if not given.",
  })
  orderBy?: StatementOrder | null;
}
