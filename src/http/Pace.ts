/** Work of one operation's cost waits as long as if it had come so much later than work that costs nothing. */
const MS_PER_POINT = 0.1;

/**
 * Lets work begin one piece at a time, with a turn of the event loop between two, so that what arrives meanwhile is
 * seen; and the cheapest first, so that a small question does not wait for all the large ones before it. Cost counts
 * as a later arrival, so what is dear waits longer, but not for ever.
 */
export class Pace {
  private readonly waiting: { due: number; begin: () => void }[] = [];

  /** Resolves when work of a cost in points may begin. */
  turn(cost: number): Promise<void> {
    return new Promise((begin) => {
      if (this.waiting.push({ due: performance.now() + cost * MS_PER_POINT, begin }) === 1)
        setImmediate(() => this.next());
    });
  }

  private next(): void {
    let first = 0;
    for (let i = 1; i < this.waiting.length; i++) if (this.waiting[i]!.due < this.waiting[first]!.due) first = i;
    this.waiting.splice(first, 1)[0]?.begin();
    if (this.waiting.length > 0) setImmediate(() => this.next());
  }
}
