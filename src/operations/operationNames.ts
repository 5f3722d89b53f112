const longest = 64;

/** Bounds how many names are told apart: the first so many keep theirs; any further one, or a long one, is `other`. */
export class OperationNames {
  private readonly known = new Set<string>();

  constructor(private readonly bound: number) {}

  /** What to call an operation of a name. */
  of(name: string | undefined): string {
    if (name === undefined) return "anonymous";
    if (!this.known.has(name)) {
      const isTaken = name === "other" || name === "anonymous";
      if (this.known.size >= this.bound || name.length > longest || isTaken) return "other";
      this.known.add(name);
    }
    return name;
  }
}
