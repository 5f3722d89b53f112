import { registerEnumType } from "type-graphql";

export enum OrderDirection {
  ASC = "ASC",
  DESC = "DESC",
}
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Which end of an order comes first. What has no date comes last in either direction.",
  valuesConfig: {
    ASC: { description: "From the first, smallest or earliest." },
    DESC: { description: "From the last, largest or latest." },
  },
});
