import { createHash } from "node:crypto";
import type { Tables } from "../entities/tables";
import { loadStore } from "./readStore";
import { readError, type StoreError } from "./StoreError";
import { fileState, readStoreFile, type StoreFile } from "./storeFile";

/** Receives what becomes of the file of a running server's store. */
export interface StoreEvents<Edition> {
  /** Another edition is served from now on; `bytes` is the size of its file. */
  changed(edition: Edition, bytes: number): void;
  /** The file cannot be used, for another reason than the last time; the edition before it is served on. */
  failed(fault: StoreError): void;
  /** The file can be used again, and holds the edition that is served. */
  recovered(): void;
}

// The file may be fine and the read of it have failed.
const retryMs = 5_000;

/**
 * Watches the file of a store for a running server, which needs it no more once it has started: `current` is the
 * newest good edition, and what is wrong with the file since then is told and kept as `fault`.
 */
export class StoreWatcher<Edition> {
  private timer: NodeJS.Timeout | undefined;
  private checks: Promise<void> = Promise.resolve();
  private problem: StoreError | undefined;
  private retryAt = Infinity;
  private isClosed = false;

  private constructor(
    private readonly path: string,
    private readonly load: (tables: Tables) => Edition | Promise<Edition>,
    private readonly events: StoreEvents<Edition>,
    private edition: Edition,
    private seen: string | undefined,
    private hash: string,
  ) {}

  /**
   * Reads the store at a path into the edition that `load` builds of its rows. Rejects with a StoreError where the file
   * cannot be used or `load` throws.
   */
  static async open<Edition>(
    path: string,
    load: (tables: Tables) => Edition | Promise<Edition>,
    events: StoreEvents<Edition>,
  ): Promise<StoreWatcher<Edition>> {
    const file = await readStoreFile(path);
    const edition = await loadStore(file, load);
    return new StoreWatcher(path, load, events, edition, file.state, hashOf(file));
  }

  /** The newest good edition. */
  get current(): Edition {
    return this.edition;
  }

  /** Why the file cannot be used now, if so. */
  get fault(): StoreError | undefined {
    return this.problem;
  }

  /** Checks the file again and again, until the watcher is closed. */
  start(everyMs: number): void {
    const poll = async () => {
      await this.enqueue(() => this.look(performance.now() >= this.retryAt));
      if (!this.isClosed) this.timer = setTimeout(() => void poll(), everyMs).unref();
    };
    this.timer = setTimeout(() => void poll(), everyMs).unref();
  }

  /** Checks the file now; resolves once a good edition is served or a fault is told. Never rejects. */
  check(): Promise<void> {
    return this.enqueue(() => this.look(true));
  }

  /** Stops watching. Resolves once a check that is under way has ended, without effect. */
  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    await this.checks;
  }

  /** One check after another: one that is asked for while another reads the file may find a newer file. */
  private enqueue(look: () => Promise<void>): Promise<void> {
    this.checks = this.checks.then(() => (this.isClosed ? undefined : look()));
    return this.checks;
  }

  private async look(isRetry: boolean): Promise<void> {
    const state = await fileState(this.path);
    if (state === this.seen && !(isRetry && this.problem)) return;
    this.seen = state;
    try {
      await this.takeUp(await this.read());
    } catch (error) {
      this.fail(readError(this.path, error));
    }
  }

  /** Reads the file, which is read again later where that fails though the file stays as it is. */
  private async read(): Promise<StoreFile> {
    this.retryAt = performance.now() + retryMs;
    const file = await readStoreFile(this.path);
    this.retryAt = Infinity;
    this.seen = file.state;
    return file;
  }

  private async takeUp(file: StoreFile): Promise<void> {
    const hash = hashOf(file);
    if (hash === this.hash) {
      const wasFaulty = this.problem !== undefined;
      this.problem = undefined;
      if (wasFaulty && !this.isClosed) this.events.recovered();
      return;
    }
    const edition = await loadStore(file, this.load);
    if (this.isClosed) return;
    this.edition = edition;
    this.hash = hash;
    this.problem = undefined;
    this.events.changed(edition, file.bytes.length);
  }

  private fail(fault: StoreError): void {
    const isNews = this.problem?.message !== fault.message;
    this.problem = fault;
    if (isNews && !this.isClosed) this.events.failed(fault);
  }
}

function hashOf({ bytes }: StoreFile): string {
  return createHash("sha256").update(bytes).digest("base64");
}
