import sql from "sql-template-tag";
import { Dataset } from "../entities/Dataset";
import { Topic } from "../entities/Topic";
import { required } from "../errors";
import { reader, select, type Store } from "./select";

/** What there is only one of, or always all of. */
export const datasetLoaders = (store: Store) => ({
  async dataset(): Promise<Dataset> {
    const rows = await select(store, sql`SELECT * FROM dataset`);
    return required(rows.map(reader(store, Dataset))[0], "dataset");
  },
  /** Every topic, by slug. */
  async topics(): Promise<Topic[]> {
    const rows = await select(store, sql`SELECT * FROM topic ORDER BY slug`);
    return rows.map(reader(store, Topic));
  },
});
