import type { DataSource } from "typeorm";
import { Dataset } from "../src/entities/Dataset";
import { storeVersion } from "../src/storeVersion";

/** Throws unless a store has these many rows in each table, this digest, sound pages and whole references. */
export async function verifyStore(
  store: DataSource,
  counts: ReadonlyMap<string, number>,
  digest: string,
): Promise<void> {
  const wrong: string[] = [];
  for (const { name, count } of await countRows(store))
    if (count !== (counts.get(name) ?? 0)) wrong.push(`${name} has ${count} rows and not ${counts.get(name) ?? 0}`);
  const broken = (await store.query("PRAGMA foreign_key_check")) as {
    table: string;
    rowid: number | null;
    parent: string;
  }[];
  for (const { table, parent } of broken.slice(0, 10))
    wrong.push(`a row of ${table} refers to a ${parent} that is not there`);
  const integrity = (await store.query("PRAGMA integrity_check(10)")) as { integrity_check: string }[];
  for (const { integrity_check: finding } of integrity) if (finding !== "ok") wrong.push(finding);
  if (!(await isOf(store, digest))) wrong.push("its digest or its version is not the one written");
  if (wrong.length > 0) throw new Error(`the new store did not verify: ${wrong.join("; ")}`);
}

/** Whether a store is of the version that this code reads, and of the dataset with this digest. */
export async function isOf(store: DataSource, digest: string): Promise<boolean> {
  const [version] = (await store.query("PRAGMA user_version")) as { user_version: number }[];
  if (version?.user_version !== storeVersion(store)) return false;
  const datasets = await store.getRepository(Dataset).find({ select: { digest: true, version: true } });
  return datasets.length === 1 && datasets[0]!.digest === digest;
}

async function countRows(store: DataSource): Promise<{ name: string; count: number }[]> {
  const names = new Set(store.entityMetadatas.map(({ tableName }) => tableName));
  const counts = [...names].map(
    (name) => `SELECT '${name}' AS name, count(*) AS count FROM ${store.driver.escape(name)}`,
  );
  return (await store.query(counts.join(" UNION ALL "))) as { name: string; count: number }[];
}
