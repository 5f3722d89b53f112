/** Numbers that look random and are the same at every run: mulberry32, from a seed. */
export class Random {
  constructor(private state: number) {}

  /** From 0, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, without `bound`. */
  below(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  /** One of some, each as likely as the others. */
  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  /** One of some, the first ones far more likely: as few parties and officials have most meetings. */
  ofFirst<T>(items: readonly T[]): T {
    return items[Math.floor(items.length * this.next() ** 3)]!;
  }
}
