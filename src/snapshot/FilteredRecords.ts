import type { TypedFastBitSet } from "typedfastbitset";
import { setOfAll } from "./bits";
import { type Members, membersOf } from "./Members";
import { NarrowedSet } from "./NarrowedSet";

/** All records of a type, of which filters admit some. */
export class FilteredRecords<Filter extends object> {
  private readonly everything: TypedFastBitSet;
  private readonly kept: NarrowedSet;
  private evaluated: Filter | undefined;

  /** Takes the number of records, and what keeps in the set of all of them those that a filter admits. */
  constructor(
    size: number,
    private readonly narrow: (kept: NarrowedSet, filter: Filter) => void,
  ) {
    this.everything = setOfAll(size);
    this.kept = new NarrowedSet(size);
  }

  /** Returns the records that a filter admits, of a scope if one is given; to be read before another filter is evaluated. */
  members(filter: Filter | null | undefined, scope?: Uint32Array): Members {
    return membersOf(this.everything, scope, filter ? this.evaluate(filter) : undefined);
  }

  private evaluate(filter: Filter): TypedFastBitSet {
    if (this.evaluated !== filter) {
      // Not remembered before it is complete: what narrows may throw.
      this.evaluated = undefined;
      this.narrow(this.kept.fill(), filter);
      this.evaluated = filter;
    }
    return this.kept.set;
  }
}
