import { BadUserInput } from "../errors";
import type { SetFilter } from "./SetFilter";

/** How many values one list of an argument may have, and all those of a filter together. */
export const mostValues = 100;
export const deepestFilter = 4;

/** Counts the values of one filter as they are read, and throws where there are too many. */
export class ValueCount {
  private count = 0;

  /** The values of a list that must not be empty; undefined where it is not given. */
  someOf<T>(path: string, values: T[] | null | undefined): T[] | undefined {
    if (values?.length === 0)
      throw new BadUserInput(path, "an empty list would match nothing; leave it out or give 1 to 100 values.");
    return this.anyNumberOf(path, values);
  }

  /** The values of a list that may be empty; undefined where it is empty or not given. */
  anyNumberOf<T>(path: string, values: T[] | null | undefined): T[] | undefined {
    if (!values?.length) return undefined;
    this.count += values.length;
    if (this.count > mostValues)
      throw new BadUserInput(
        path,
        `with this the filter has ${this.count} values in all, which are more than ${mostValues}.`,
      );
    return values;
  }
}

/** What a set filter asks for, each part only where it asks for something. Throws where a part is out of bounds. */
export function readSet(path: string, set: SetFilter, count: ValueCount) {
  return {
    any: count.someOf(`${path}.any`, set.any),
    all: count.anyNumberOf(`${path}.all`, set.all),
    none: count.anyNumberOf(`${path}.none`, set.none),
  };
}
