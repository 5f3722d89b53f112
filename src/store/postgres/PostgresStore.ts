import type { EntityManager, QueryRunner } from "typeorm";
import { Dataset } from "../../entities/Dataset";
import { readTables } from "../readTables";
import { readDatasetRow } from "../schemaVersion";
import type { Load, OpenedStore, Store } from "../Store";
import { type Connection, connect, SCHEMA, withoutPassword } from "./connect";
import { codeOf, postgresError } from "./postgresError";

// Longer than a seeding takes to let readers in again.
const queryTimeoutMs = 300_000;
const stateTimeoutMs = 10_000;
const UNDEFINED_TABLE = "42P01";
const backOffMs = { least: 250, most: 10_000 };

/**
 * The store in a PostgreSQL database, over one connection, which also listens to what seedings tell. A connection that
 * is lost, or too late with the state or the end of a transaction, is dropped, and another is made, after longer and
 * longer waits until the store is read.
 */
export class PostgresStore implements Store {
  readonly name: string;
  private connection: Connection | undefined;
  private changed: () => void = () => undefined;
  /** Why there is no connection, until another is to be made. */
  private failure: unknown;
  private delayMs = backOffMs.least;
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  private abort: (error: Error) => void = () => undefined;
  private readonly aborted = new Promise<never>((_, reject) => (this.abort = reject));

  constructor(
    private readonly url: string,
    private readonly timeoutMs = stateTimeoutMs,
  ) {
    this.name = withoutPassword(url);
    this.aborted.catch(() => undefined);
  }

  async state(): Promise<string | undefined> {
    try {
      const connection = await this.connect();
      const repository = connection.runner.manager.getRepository(Dataset);
      const select = { version: true, digest: true, schemaVersion: true } as const;
      const [dataset] = await this.inTime(connection, repository.find({ select, take: 1 }));
      this.delayMs = backOffMs.least;
      return dataset && fingerprint(dataset);
    } catch {
      return undefined;
    }
  }

  async open(): Promise<OpenedStore> {
    let connection: Connection | undefined;
    try {
      connection = await this.connect();
      const { runner } = connection;
      const dataset = await this.begin(runner);
      const state = fingerprint(dataset);
      return {
        state,
        fingerprint: state,
        dataset: () => Promise.resolve(dataset),
        load: (load) => this.load(runner.manager, dataset, load),
        close: () => this.rollBack(connection!),
      };
    } catch (error) {
      if (connection) await this.rollBack(connection);
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

  /** Begins to read the edition that is there now, and returns its row. */
  private async begin(runner: QueryRunner, tries = 3): Promise<Dataset> {
    await runner.startTransaction("REPEATABLE READ");
    try {
      // TypeORM has no transactions that only read.
      await runner.query("SET TRANSACTION READ ONLY");
      // TypeORM locks rows only. A seeding locks this table before it replaces any, so all of them stay until this
      // transaction ends. Locking takes no snapshot of the rows yet: what is read next is of the tables that are locked.
      await runner.query(`LOCK TABLE "${SCHEMA}"."dataset" IN ACCESS SHARE MODE`);
      return await readDatasetRow(runner.manager, this.name);
    } catch (error) {
      // PostgreSQL finds the schema by its name, and then the table in it: a seeding may replace it between the two.
      if (tries === 1 || codeOf(error) !== UNDEFINED_TABLE) throw error;
      await runner.rollbackTransaction();
      return this.begin(runner, tries - 1);
    }
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
    if (this.failure !== undefined) throw this.failure;
    const connecting = connect(this.url, SCHEMA, queryTimeoutMs);
    try {
      // Before it is listened to, so that its end is noticed from then on.
      const connection = (this.connection = await Promise.race([connecting, this.aborted]));
      await this.subscribe(connection);
      return connection;
    } catch (error) {
      this.connection = undefined;
      this.failure = error;
      this.retryLater();
      void connecting.then(({ dataSource }) => dataSource.destroy()).catch(() => undefined);
      throw error;
    }
  }

  /** Listens to what seedings tell, and notices at once when the connection is lost. */
  private async subscribe(connection: Connection): Promise<void> {
    const { runner } = connection;
    const client = (await runner.connect()) as NodeJS.EventEmitter;
    client.on("notification", () => this.changed());
    for (const event of ["error", "end"]) client.on(event, () => this.drop(connection));
    // TypeORM has nothing for it. A standby, or a pool of connections in between, may not let anyone listen; then the
    // state is asked for.
    await runner.query(`LISTEN "${SCHEMA}"`).catch(() => undefined);
  }

  /** Ends a transaction, so that the connection can be used and listens on; a connection that cannot is dropped. */
  private async rollBack(connection: Connection): Promise<void> {
    const { runner } = connection;
    if (runner.isReleased) return this.drop(connection);
    if (!runner.isTransactionActive) return;
    await this.inTime(connection, runner.rollbackTransaction()).catch(() => this.drop(connection));
  }

  /** Waits for what takes no time unless the connection hangs, which is then dropped; or behind a seeding. */
  private async inTime<T>(connection: Connection, result: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.drop(connection);
        reject(new Error("timeout expired"));
      }, this.timeoutMs);
    });
    return Promise.race([result, late]).finally(() => clearTimeout(timer));
  }

  /** Disconnects without being asked to: connects again later by itself. */
  private drop(connection: Connection): void {
    if (this.connection !== connection) return;
    void this.disconnect();
    this.retryLater();
  }

  /** Has the store checked after a while, longer each time until it was read. */
  private retryLater(): void {
    clearTimeout(this.timer);
    if (this.isClosed) return;
    const retry = () => {
      this.failure = undefined;
      this.changed();
    };
    // Not all servers at the same moment.
    this.timer = setTimeout(retry, this.delayMs * (0.5 + Math.random() / 2)).unref();
    this.delayMs = Math.min(backOffMs.most, 2 * this.delayMs);
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
