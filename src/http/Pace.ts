/** Work of one operation's cost waits as long as if it had come so much later than work that costs nothing. */
const MS_PER_POINT = 0.1;

/** Work of so many points or fewer is done in a moment, and never waits for dear work to end. */
const SMALL = 100;

/** How much dear work is under way at once: one thread does it, so that more would only be slower, each and all. */
const DEAR_AT_ONCE = 1;

interface Waiting {
  cost: number;
  due: number;
  begin: () => void;
}

/**
 * Lets work begin one piece at a time, with a turn of the event loop between two, so that what arrives meanwhile is
 * seen; and the cheapest first, so that a small question does not wait for all the large ones before it. Cost counts
 * as a later arrival, so what is dear waits longer, but not for ever; and work of one client counts as arriving after
 * all that it has asked before, so that who asks much lets others pass.
 */
export class Pace {
  private readonly waiting: Waiting[] = [];
  /** When the last work of each client was due. */
  private readonly dueOf = new WeakMap<object, number>();
  private dear = 0;
  private isDue = false;

  /** Resolves when a client's work of a cost in points may begin, which then has to say when it is `done`. */
  turn(cost: number, client: object): Promise<void> {
    const due = Math.max(performance.now(), this.dueOf.get(client) ?? 0) + cost * MS_PER_POINT;
    this.dueOf.set(client, due);
    return new Promise((begin) => {
      this.waiting.push({ cost, due, begin });
      this.goOn();
    });
  }

  /** Work of a cost is at its end, however it ended. */
  done(cost: number): void {
    if (cost > SMALL) this.dear--;
    this.goOn();
  }

  private goOn(): void {
    if (this.isDue || !this.waiting.some((work) => this.mayBegin(work))) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      this.next();
      this.goOn();
    });
  }

  private next(): void {
    const ready = this.waiting.filter((work) => this.mayBegin(work));
    const first = ready.reduce((soonest, work) => (work.due < soonest.due ? work : soonest));
    this.waiting.splice(this.waiting.indexOf(first), 1);
    if (first.cost > SMALL) this.dear++;
    first.begin();
  }

  private mayBegin({ cost }: Waiting): boolean {
    return cost <= SMALL || this.dear < DEAR_AT_ONCE;
  }
}
