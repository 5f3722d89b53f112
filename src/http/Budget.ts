export interface BudgetTerms {
  /** How many points are given back a minute; 0 for a budget without bound. */
  perMinute: number;
  /** How many points can be saved up. */
  atOnce: number;
}

/** A client's points: full at first, spent by requests, given back steadily. */
export class Budget {
  private points: number;
  private counted: number;

  constructor(
    readonly terms: BudgetTerms,
    private readonly now = () => performance.now(),
  ) {
    this.points = terms.atOnce;
    this.counted = now();
  }

  /** Takes points if there are as many, and says whether. */
  spend(points: number): boolean {
    if (this.terms.perMinute === 0) return true;
    if (this.left() < points) return false;
    this.points -= points;
    return true;
  }

  /** Takes points, or all that are left. */
  fine(points: number): void {
    this.points = Math.max(0, this.left() - points);
  }

  /** How many points there are now. */
  left(): number {
    const now = this.now();
    this.points = Math.min(this.terms.atOnce, this.points + ((now - this.counted) / 60_000) * this.terms.perMinute);
    this.counted = now;
    return this.points;
  }

  /** In how many seconds, rounded up, there will be as many points; at least 1. */
  secondsUntil(points: number): number {
    const missing = Math.min(points, this.terms.atOnce) - this.left();
    return Math.max(1, Math.ceil((missing / this.terms.perMinute) * 60));
  }

  /** What is left, in the fields of the IETF's draft "RateLimit header fields for HTTP"; none where there is no bound. */
  headers(): Record<string, string> {
    if (this.terms.perMinute === 0) return {};
    const left = Math.floor(this.left());
    const untilFull = Math.ceil(((this.terms.atOnce - left) / this.terms.perMinute) * 60);
    return {
      ratelimit: `"points";r=${left};t=${untilFull}`,
      "ratelimit-policy": `"points";q=${this.terms.perMinute};w=60`,
    };
  }
}
