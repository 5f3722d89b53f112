import { createHash } from "node:crypto";
import type { DataSource, EntityTarget, ObjectLiteral } from "typeorm";

const digestBytes = 6;
const modulus = 2 ** (8 * digestBytes);

interface TableDigest {
  readonly columns: readonly string[];
  rows: number;
  /** Of a hash of each row, so that the order in which they come does not matter. */
  sum: number;
}

/** How many rows each entity has and a digest of what they hold: what was written is compared with what is read back. */
export class TableDigests {
  private readonly tables = new Map<string, TableDigest>();

  constructor(private readonly store: DataSource) {}

  /** Adds a row of an entity; what it has beside the entity's columns does not count. */
  add(entity: EntityTarget<ObjectLiteral>, row: ObjectLiteral): void {
    const table = this.tableOf(entity);
    const values = table.columns.map((column) => row[column] as unknown);
    const hash = createHash("sha256").update(JSON.stringify(values)).digest();
    table.rows++;
    table.sum = (table.sum + hash.readUIntBE(0, digestBytes)) % modulus;
  }

  /** Returns what the tables read back have otherwise than these. */
  differences(read: TableDigests): string[] {
    const names = new Set([...this.tables.keys(), ...read.tables.keys()]);
    return [...names].flatMap((name) => {
      const [written, found] = [this.tables.get(name), read.tables.get(name)];
      const [rows, foundRows] = [written?.rows ?? 0, found?.rows ?? 0];
      if (rows !== foundRows) return [`${name} has ${foundRows} rows and not ${rows}`];
      return written?.sum === found?.sum ? [] : [`${name} has a row that is not as it was written`];
    });
  }

  /** Returns the number of rows of each entity. */
  counts(): Map<string, number> {
    return new Map([...this.tables].map(([name, { rows }]) => [name, rows]));
  }

  private tableOf(entity: EntityTarget<ObjectLiteral>): TableDigest {
    const { name, columns } = this.store.getMetadata(entity);
    const known = this.tables.get(name);
    if (known) return known;
    const own = columns.filter(({ isDiscriminator }) => !isDiscriminator).map(({ propertyName }) => propertyName);
    const table = { columns: own, rows: 0, sum: 0 };
    this.tables.set(name, table);
    return table;
  }
}
