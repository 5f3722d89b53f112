import type { EntityManager } from "typeorm";
import { Dataset } from "../../entities/Dataset";
import { readTables } from "../readTables";
import { readDatasetRow } from "../schemaVersion";
import type { Load, OpenedStore, Store } from "../Store";
import { type Connection, connect, SCHEMA, withoutPassword } from "./connect";
import { postgresError } from "./postgresError";

// Longer than a seeding takes to let readers in again.
const queryTimeoutMs = 300_000;
const backOffMs = { least: 250, most: 10_000 };

/**
 * The store in a PostgreSQL database, over one connection, which also listens to what seedings tell. A connection that
 * failed is not used again; where there is none, another is made, after longer and longer waits.
 */
export class PostgresStore implements Store {
  readonly name: string;
  private connection: Connection | undefined;
  private changed: () => void = () => undefined;
  private failure: { error: unknown; delayMs: number; isOver: boolean } | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private abort: (error: Error) => void = () => undefined;
  private readonly aborted = new Promise<never>((_, reject) => (this.abort = reject));

  constructor(private readonly url: string) {
    this.name = withoutPassword(url);
    this.aborted.catch(() => undefined);
  }

  async state(): Promise<string | undefined> {
    try {
      const { runner } = await this.connect();
      const [dataset] = await runner.manager.getRepository(Dataset).find({
        select: { version: true, digest: true, schemaVersion: true },
        take: 1,
      });
      return dataset && fingerprint(dataset);
    } catch {
      void this.disconnect();
      return undefined;
    }
  }

  async open(): Promise<OpenedStore> {
    try {
      const { runner } = await this.connect();
      await runner.startTransaction("REPEATABLE READ");
      await runner.query("SET TRANSACTION READ ONLY");
      // A seeding locks this table before it replaces any, so all of them stay until this transaction ends. Locking
      // takes no snapshot of the rows yet: what is read next is of the tables that are locked.
      await runner.query(`LOCK TABLE "${SCHEMA}"."dataset" IN ACCESS SHARE MODE`);
      const dataset = await readDatasetRow(runner.manager, this.name);
      const state = fingerprint(dataset);
      return {
        state,
        fingerprint: state,
        dataset: () => Promise.resolve(dataset),
        load: (load) => this.load(runner.manager, dataset, load),
        close: async () => {
          if (runner.isTransactionActive && !runner.isReleased)
            await runner.rollbackTransaction().catch(() => this.disconnect());
        },
      };
    } catch (error) {
      void this.disconnect();
      throw postgresError(this.name, error);
    }
  }

  listen(changed: () => void): void {
    this.changed = changed;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.timer);
    this.abort(new Error("the store was closed"));
    await this.disconnect();
  }

  private async load<T>(manager: EntityManager, dataset: Dataset, load: Load<T>): Promise<T> {
    try {
      return await load(await readTables(manager, dataset));
    } catch (error) {
      throw postgresError(this.name, error);
    }
  }

  private async connect(): Promise<Connection> {
    if (this.connection) return this.connection;
    if (this.failure && !this.failure.isOver) throw this.failure.error;
    const connecting = connect(this.url, SCHEMA, queryTimeoutMs);
    try {
      const connection = await Promise.race([connecting, this.aborted]);
      await this.subscribe(connection);
      this.failure = undefined;
      return (this.connection = connection);
    } catch (error) {
      const delayMs = Math.min(backOffMs.most, 2 * (this.failure?.delayMs ?? backOffMs.least / 2));
      // Not all servers at the same moment.
      const waitMs = delayMs * (0.5 + Math.random() / 2);
      const failure = { error, delayMs, isOver: false };
      this.failure = failure;
      clearTimeout(this.timer);
      // The timer says when, and no clock beside it, by which it may be early: then nobody would try again.
      const retry = () => {
        failure.isOver = true;
        this.changed();
      };
      if (!this.isClosed) this.timer = setTimeout(retry, waitMs).unref();
      void connecting.then(({ dataSource }) => dataSource.destroy()).catch(() => undefined);
      throw error;
    }
  }

  /** Listens to what seedings tell, and notices at once when the connection is lost. */
  private async subscribe({ runner }: Connection): Promise<void> {
    const client = (await runner.connect()) as NodeJS.EventEmitter;
    client.on("notification", () => this.changed());
    for (const event of ["error", "end"])
      client.on(event, () => {
        if (this.connection?.runner !== runner) return;
        void this.disconnect();
        if (!this.isClosed) this.changed();
      });
    // A standby, or a pool of connections in between, may not let anyone listen; then the state is asked for.
    await runner.query(`LISTEN "${SCHEMA}"`).catch(() => undefined);
  }

  private async disconnect(): Promise<void> {
    const dataSource = this.connection?.dataSource;
    this.connection = undefined;
    await dataSource?.destroy().catch(() => undefined);
  }
}

function fingerprint({ digest, schemaVersion }: Dataset): string {
  return `${digest}:${schemaVersion}`;
}
