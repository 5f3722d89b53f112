import { Kind, type SelectionNode } from "graphql";
import type { Variables } from "./pages";

/** Tells whether `@skip` or `@include` leaves a selection out, given the variables. */
export function leftOutWith(variables: Variables): (selection: SelectionNode) => boolean {
  return ({ directives }) =>
    directives?.some(({ name, arguments: given }) => {
      if (name.value !== "skip" && name.value !== "include") return false;
      const value = given?.find((argument) => argument.name.value === "if")?.value;
      const condition =
        value?.kind === Kind.VARIABLE ? variables.get(value.name.value) : value?.kind === Kind.BOOLEAN && value.value;
      return condition === (name.value === "skip");
    }) ?? false;
}
