import { Heap } from "heap-js";

/** Work of so many points or fewer is over in a moment, and never waits for dear work to end. */
const SMALL = 100;

/** How much dear work is under way at once: one thread does it, so that more would only be slower, each and all. */
const DEAR_AT_ONCE = 1;

interface Work {
  cost: number;
  /** How much work had come before it. */
  order: number;
  /** When it would begin and end, by the clock, if clients shared the thread point by point. */
  start: number;
  finish: number;
  begin: () => void;
}

/**
 * Lets work begin one piece at a time, with a turn of the event loop between two, so that what arrives meanwhile is
 * seen; and shares the thread fairly between clients, by weighted fair queueing (Demers, Keshav and Shenker, 1989) with
 * points for bytes and a clock of starting potentials (Stiliadis and Varma, 1996). What would end first, if clients had
 * the thread in turns of a point each, begins first: a small question passes all that others have asked for before it,
 * a client that asks much waits for itself, and nothing waits for ever.
 */
export class Pace {
  /** Work that is over in a moment, or is done in one go. */
  private readonly brief = new Heap(soonest);
  /** Work that is neither. */
  private readonly dear = new Heap(soonest);
  private dearUnderWay = 0;
  /** How many points each client could have had by now: work alone moves it on. */
  private clock = 0;
  private readonly lastFinishOf = new WeakMap<object, number>();
  private isDue = false;
  private came = 0;

  /** How much work waits. */
  get length(): number {
    return this.brief.length + this.dear.length;
  }

  /** Resolves when a client's work of a cost in points may begin that is done in one go, before any other begins. */
  turn(cost: number, client: object): Promise<void> {
    return this.wait(this.brief, cost, client);
  }

  /** Resolves when a client's work may begin that goes on for longer; with what is to be called when it is over. */
  async begin(cost: number, client: object): Promise<() => void> {
    const isDear = cost > SMALL;
    await this.wait(isDear ? this.dear : this.brief, cost, client);
    let isOver = !isDear;
    return () => {
      if (isOver) return;
      isOver = true;
      this.dearUnderWay--;
      this.goOn();
    };
  }

  private wait(line: Heap<Work>, cost: number, client: object): Promise<void> {
    const start = Math.max(this.clock, this.lastFinishOf.get(client) ?? 0);
    const finish = start + cost;
    this.lastFinishOf.set(client, finish);
    return new Promise((begin) => {
      line.push({ cost, order: this.came++, start, finish, begin });
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.isDue || this.next() === undefined) return;
    this.isDue = true;
    setImmediate(() => {
      this.isDue = false;
      this.beginNext(this.next()!);
      this.goOn();
    });
  }

  /** The line whose first work may begin before that of the other; undefined where none may. */
  private next(): Heap<Work> | undefined {
    const brief = this.brief.peek();
    const dear = this.dearUnderWay < DEAR_AT_ONCE ? this.dear.peek() : undefined;
    if (brief === undefined || dear === undefined) return brief ? this.brief : dear && this.dear;
    return dear.finish < brief.finish ? this.dear : this.brief;
  }

  private beginNext(line: Heap<Work>): void {
    const { cost, start, begin } = line.peek()!;
    this.clock = Math.max(this.clock + cost / this.length, start);
    line.pop();
    if (line === this.dear) this.dearUnderWay++;
    begin();
  }
}

function soonest(a: Work, b: Work): number {
  return a.finish - b.finish || a.order - b.order;
}
