import { generateDataset } from "../../bench/generate";
import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import type { Dataset } from "../../seed/shapes";
import { editionIn, storeOf } from "../server";
import { costs } from "./documents.cost";
import { shapes } from "./documents.shape";
import { values } from "./documents.values";
import { itStands } from "./suite";

// The attacks were written for these limits; those that a smaller limit on tokens would stop are to meet their own.
const environment = { MAX_TOKENS: "2000", MAX_DEPTH: "12", MAX_COST: "5000" };

/** A dataset that is large enough for an operation over it to be dear. */
async function large() {
  const path = await storeOf("large", () => withLittleEvidence(generateDataset(loadDataset(dataFolder), 2_000)));
  return { current: await editionIn(path), fault: undefined };
}

/**
 * The same with evidence for a few records only, and with few statements: they would be most of the rows that are
 * seeded, and no operation here asks for many of them.
 */
function withLittleEvidence(dataset: Dataset): Dataset {
  const few = <T extends { evidence: unknown[] }>(records: readonly T[]) =>
    records.map((record, place) => (place < 20 ? record : { ...record, evidence: [] }));
  const { meetings, officials, agreements, statements } = dataset;
  return {
    ...dataset,
    meetings: few(meetings),
    officials: few(officials),
    agreements: few(agreements),
    statements: few(statements.slice(0, 50)),
  };
}

itStands("a server sent documents of every shape", shapes, { environment });
itStands("a server sent values of every kind", values, { environment });
itStands("a server from which too much is requested", costs, { environment, editions: large });
