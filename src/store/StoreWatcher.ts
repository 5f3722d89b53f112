import type { Load, OpenedStore, Store } from "./Store";
import { readError, type StoreError } from "./StoreError";

/** Receives what becomes of a running server's store. */
export interface StoreEvents<Edition> {
  /** Another edition is served from now on; `bytes` is the size of its file, if it is one. */
  changed(edition: Edition, bytes?: number): void;
  /** The store cannot be used, for another reason than the last time; the edition before it is served on. */
  failed(fault: StoreError): void;
  /** The store can be used again, and holds the edition that is served. */
  recovered(): void;
}

// The store may be fine and the read of it have failed. A faulty one takes as long to read each time.
const retryMs = { first: 5_000, most: 300_000 };

/**
 * Watches a store for a running server, which needs it no more once it has started: `current` is the newest good
 * edition, and what is wrong with the store since then is told and kept as `fault`.
 */
export class StoreWatcher<Edition> {
  private timer: NodeJS.Timeout | undefined;
  private checks: Promise<void> = Promise.resolve();
  private problem: StoreError | undefined;
  private retryAt = Infinity;
  private failures = 0;
  private isClosed = false;

  private constructor(
    private readonly store: Store,
    private readonly load: Load<Edition>,
    private readonly events: StoreEvents<Edition>,
    private edition: Edition,
    private seen: string | undefined,
    private fingerprint: string,
  ) {}

  /**
   * Reads a store into the edition that `load` builds of its rows. Rejects with a StoreError where the store cannot be
   * used or `load` throws.
   */
  static async open<Edition>(
    store: Store,
    load: Load<Edition>,
    events: StoreEvents<Edition>,
  ): Promise<StoreWatcher<Edition>> {
    try {
      return await use(store, async (opened) => {
        const { state, fingerprint } = opened;
        return new StoreWatcher(store, load, events, await opened.load(load), state, fingerprint);
      });
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** The newest good edition. */
  get current(): Edition {
    return this.edition;
  }

  /** Why the store cannot be used now, if so. */
  get fault(): StoreError | undefined {
    return this.problem;
  }

  /** Checks the store now, again and again, and when it tells of a change, until the watcher is closed. */
  start(everyMs: number): void {
    this.store.listen?.(() => void this.check());
    // What it told since it was opened, nobody heard.
    void this.check();
    const poll = async () => {
      await this.enqueue(() => this.look(performance.now() >= this.retryAt));
      if (!this.isClosed) this.timer = setTimeout(() => void poll(), everyMs).unref();
    };
    this.timer = setTimeout(() => void poll(), everyMs).unref();
  }

  /** Checks the store now; resolves once a good edition is served or a fault is told. Never rejects. */
  check(): Promise<void> {
    return this.enqueue(() => this.look(true));
  }

  /** Stops watching, and closes the store. Resolves once a check that is under way has ended, without effect. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.store.close();
    await this.checks;
  }

  /** One check after another: one that is asked for while another reads the store may find a newer edition. */
  private enqueue(look: () => Promise<void>): Promise<void> {
    this.checks = this.checks.then(() => (this.isClosed ? undefined : look()));
    return this.checks;
  }

  private async look(isRetry: boolean): Promise<void> {
    const state = await this.store.state();
    if (state === this.seen && !(isRetry && this.problem)) return;
    this.seen = state;
    try {
      await use(this.store, (opened) => {
        this.seen = opened.state;
        return this.takeUp(opened);
      });
      this.retryAt = Infinity;
      this.failures = 0;
    } catch (error) {
      this.retryAt = performance.now() + Math.min(retryMs.first * 2 ** this.failures++, retryMs.most);
      this.fail(readError(this.store.name, error));
    }
  }

  private async takeUp(opened: OpenedStore): Promise<void> {
    if (opened.fingerprint === this.fingerprint) {
      const wasFaulty = this.problem !== undefined;
      this.problem = undefined;
      if (wasFaulty && !this.isClosed) this.events.recovered();
      return;
    }
    const edition = await opened.load(this.load);
    if (this.isClosed) return;
    this.edition = edition;
    this.fingerprint = opened.fingerprint;
    this.problem = undefined;
    this.events.changed(edition, opened.bytes);
  }

  private fail(fault: StoreError): void {
    const isNews = this.problem?.message !== fault.message;
    this.problem = fault;
    if (isNews && !this.isClosed) this.events.failed(fault);
  }
}

async function use<T>(store: Store, read: (opened: OpenedStore) => Promise<T>): Promise<T> {
  const opened = await store.open();
  try {
    return await read(opened);
  } finally {
    await opened.close();
  }
}
