import { type FieldNode, Kind, print, type SelectionNode, type SelectionSetNode } from "graphql";
import type { Parts } from "./fragments";

/** A selection set, and the name of the type that it is on. */
export interface SetOn {
  set: SelectionSetNode;
  on: string;
}

/** A field as it is written, and the name of the type that it is asked of. */
export interface FieldOn {
  node: FieldNode;
  on: string;
}

/**
 * The fields of selection sets that are answered in one object, those with one response key together, through
 * fragments of any type. `isLeftOut` may leave out what directives do.
 */
export function fieldsOf(
  sets: readonly SetOn[],
  fragments: Parts["fragments"],
  isLeftOut: (selection: SelectionNode) => boolean = () => false,
): Map<string, FieldOn[]> {
  const fields = new Map<string, FieldOn[]>();
  const collect = ({ set, on }: SetOn): void => {
    for (const selection of set.selections) {
      if (isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        if (known) known.push({ node: selection, on });
        else fields.set(key, [{ node: selection, on }]);
        continue;
      }
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (inner) collect({ set: inner.selectionSet, on: inner.typeCondition?.name.value ?? on });
    }
  };
  sets.forEach(collect);
  return fields;
}

/** What is asked under one key, taken apart by field and arguments: what one object answers at once stays together. */
export function callsOf(asked: FieldOn[]): FieldOn[][] {
  if (asked.length === 1) return [asked];
  const calls = new Map<string, FieldOn[]>();
  for (const each of asked) {
    const { name, arguments: given = [] } = each.node;
    const call = [name.value, ...given.map(print).sort()].join();
    calls.set(call, [...(calls.get(call) ?? []), each]);
  }
  return [...calls.values()];
}
