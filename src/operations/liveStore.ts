import type { Logger } from "typeorm";
import { StoreUnavailable } from "../errors";
import { type Generation, type Identity, identityOf, openGeneration } from "./generation";

/** A generation that stays open until it is released. */
export interface Pinned extends Generation {
  release(): void;
}

/** Where requests find the store that they read. */
export interface Stores {
  /** What is served now. */
  readonly current: Generation;
  /** Why nothing can be served, if so. */
  readonly fault: Error | undefined;
  /** The current generation, kept open until it is released. Throws StoreUnavailable where there is a fault. */
  pin(): Pinned;
}

/** Told of what becomes of the store. */
export interface StoreEvents {
  /** Another generation is served from now on. */
  switched(generation: Generation): void;
  /** The file cannot be used; `isServing` says whether the generation before it still can. */
  refused(fault: Error, isServing: boolean): void;
}

// An operation that has been given up may still stand between two of its statements.
const lingerMs = 5_000;
// What was refused may have been right and the reading of it wrong.
const retryMs = 5_000;

/**
 * The store of a running server: the newest sound generation of one file. A seeding that puts another file in its
 * place is taken up without a pause: requests under way keep the generation that they pinned, new ones get the new.
 */
export class LiveStore implements Stores {
  private readonly readers = new Map<Generation, number>();
  private readonly retired = new Set<Generation>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private seen: string;
  private brokenBy: Error | undefined;
  private refusal: { message: string; isStale: () => boolean } | undefined;
  private suspectAgainAt = 0;
  private isClosed = false;

  private constructor(
    private readonly path: string,
    private readonly logger: Logger,
    private generation: Generation,
    private identity: Identity,
    private readonly events: StoreEvents,
  ) {
    this.seen = identity.state;
  }

  /** Opens the store at a path. Rejects with a StoreFault where it cannot be used. */
  static async open(path: string, logger: Logger, events: StoreEvents): Promise<LiveStore> {
    const { generation, identity } = await openGeneration(path, logger);
    return new LiveStore(path, logger, generation, identity, events);
  }

  get current(): Generation {
    return this.generation;
  }

  get fault(): Error | undefined {
    return this.brokenBy;
  }

  pin(): Pinned {
    if (this.brokenBy) throw new StoreUnavailable(this.brokenBy);
    const { generation } = this;
    this.readers.set(generation, (this.readers.get(generation) ?? 0) + 1);
    let isHeld = true;
    return {
      ...generation,
      release: () => {
        if (!isHeld) return;
        isHeld = false;
        this.readers.set(generation, this.readers.get(generation)! - 1);
        this.closeIfUnread(generation);
      },
    };
  }

  /** Looks at the file again and again, until the store is closed. */
  watch(everyMs: number): void {
    const again = () => {
      this.timer = setTimeout(() => void this.look().finally(() => this.isClosed || again()), everyMs).unref();
    };
    again();
  }

  /** Looks whether there is another file, or another state of it, and takes it up if it is sound. */
  async look(): Promise<void> {
    const identity = await identityOf(this.path);
    if (stateOf(identity) !== this.seen || this.refusal?.isStale()) await this.takeUp();
  }

  /** A statement has failed: takes the file up again, or refuses it, though it seems the same. */
  async suspect(): Promise<void> {
    if (performance.now() < this.suspectAgainAt) return;
    this.suspectAgainAt = performance.now() + retryMs;
    await this.takeUp();
  }

  /** Closes every generation. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all([this.generation, ...this.retired].map((generation) => this.discard(generation)));
  }

  private takeUp(): Promise<void> {
    this.looking ??= this.replace().finally(() => (this.looking = undefined));
    return this.looking;
  }

  private async replace(): Promise<void> {
    const looked = await identityOf(this.path);
    try {
      const { generation, identity } = await openGeneration(this.path, this.logger);
      if (this.isClosed) return await generation.store.destroy();
      const former = this.generation;
      [this.generation, this.identity, this.seen] = [generation, identity, identity.state];
      [this.brokenBy, this.refusal] = [undefined, undefined];
      this.retired.add(former);
      this.events.switched(generation);
      this.closeIfUnread(former);
    } catch (error) {
      this.refuse(error as Error, looked);
    }
  }

  private refuse(fault: Error, looked: Identity | undefined): void {
    this.seen = stateOf(looked);
    // The same file, written over or damaged: what is open here is no better than what is there. A file that was
    // replaced or removed is still open here, and whole.
    if (looked?.file === this.identity.file) this.brokenBy = fault;
    const isNews = this.refusal?.message !== fault.message;
    const again = performance.now() + retryMs;
    this.refusal = { message: fault.message, isStale: () => performance.now() > again };
    if (isNews) this.events.refused(fault, this.brokenBy === undefined);
  }

  private closeIfUnread(generation: Generation): void {
    if (!this.retired.has(generation) || this.readers.get(generation)) return;
    this.readers.delete(generation);
    setTimeout(() => void this.discard(generation), lingerMs).unref();
  }

  private async discard(generation: Generation): Promise<void> {
    this.retired.delete(generation);
    if (generation.store.isInitialized) await generation.store.destroy();
  }
}

function stateOf(identity: Identity | undefined): string {
  return identity?.state ?? "there is no file";
}
