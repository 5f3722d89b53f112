import type { DataSource } from "typeorm";
import { Dataset } from "../entities/Dataset";
import type { Stores } from "./liveStore";

/** One open store for good, as a server takes it. Whoever opened it closes it. */
export async function onlyStore(store: DataSource): Promise<Stores> {
  const [dataset] = await store.getRepository(Dataset).find();
  if (dataset === undefined) throw new Error("The store holds no dataset.");
  const current = { store, dataset, bytes: 0 };
  return { current, fault: undefined, pin: () => ({ ...current, release: () => undefined }) };
}
