/** Work of so many points or fewer is over in a moment, and never waits for dear work to end. */
const SMALL = 100;

/** How much dear work is under way at once: one thread does it, so that more would only be slower, each and all. */
const DEAR_AT_ONCE = 1;

interface Work {
  cost: number;
  /** Whether it goes on for longer than until the next work begins, and is dear. */
  isDear: boolean;
  /** When it would begin and end, by the clock, if clients shared the thread point by point. */
  start: number;
  finish: number;
  begin: () => void;
}

/**
 * Lets work begin one piece at a time, with a turn of the event loop between two, so that what arrives meanwhile is
 * seen; and shares the thread fairly between clients, by weighted fair queueing (Demers, Keshav and Shenker, 1989) with
 * points for bytes and the clock of starting potentials (Stiliadis and Varma, 1996). What would end first, if clients
 * had the thread in turns of a point each, begins first: a small question passes all that others have asked for before
 * it, a client that asks much waits for itself, and nothing waits for ever.
 */
export class Pace {
  private readonly waiting: Work[] = [];
  /** How many points each client could have had by now: work alone moves it on. */
  private clock = 0;
  private readonly lastFinishOf = new WeakMap<object, number>();
  private dear = 0;
  private isDue = false;

  /** Resolves when a client's work of a cost in points may begin that is done in one go, before any other begins. */
  turn(cost: number, client: object): Promise<void> {
    return this.wait(cost, false, client);
  }

  /** Resolves when a client's work may begin that goes on for longer; with what is to be called when it is over. */
  async begin(cost: number, client: object): Promise<() => void> {
    const isDear = cost > SMALL;
    await this.wait(cost, isDear, client);
    let isOver = !isDear;
    return () => {
      if (isOver) return;
      isOver = true;
      this.dear--;
      this.goOn();
    };
  }

  private wait(cost: number, isDear: boolean, client: object): Promise<void> {
    const start = Math.max(this.clock, this.lastFinishOf.get(client) ?? 0);
    const finish = start + cost;
    this.lastFinishOf.set(client, finish);
    return new Promise((begin) => {
      this.waiting.push({ cost, isDear, start, finish, begin });
      this.goOn();
    });
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
    const { waiting } = this;
    const first = waiting.filter((work) => this.mayBegin(work)).reduce((a, b) => (b.finish < a.finish ? b : a));
    const earliest = waiting.reduce((least, { start }) => Math.min(least, start), Infinity);
    this.clock = Math.max(this.clock + first.cost / waiting.length, earliest);
    waiting.splice(waiting.indexOf(first), 1);
    if (first.isDear) this.dear++;
    first.begin();
  }

  private mayBegin({ isDear }: Work): boolean {
    return !isDear || this.dear < DEAR_AT_ONCE;
  }
}
