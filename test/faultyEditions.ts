import type { Editions } from "../src/edition";
import { realEditions } from "./server";

/** A query that the server of `faultyEditions` fails to answer. */
export const failing = `{ a: country(code: "EG") { citations { field } } b: country(code: "IQ") { citations { field } } }`;

/** Returns the dataset with a fault of the server in it: nobody's citations can be read. */
export async function faultyEditions(): Promise<Editions> {
  const { current, fault } = await realEditions();
  const citationsOf = (): never => {
    throw new Error("SELECT of a secret in /secret/path.sqlite");
  };
  return { current: { ...current, snapshot: { ...current.snapshot, citationsOf } }, fault };
}
