import { generateDataset } from "../../bench/generate";
import { dataFolder } from "../../seed/dataFolder";
import { soundDataset } from "../../seed/soundDataset";
import { serve, startServer, type TestServer } from "../server";
import { awkwardDataset } from "./awkwardDataset";

/** The datasets that the API must be right over, each with its server: for `describe.each`. */
export const datasets: [name: string, start: () => Promise<TestServer>][] = [
  ["the dataset", () => startServer()],
  ["an awkward dataset", () => startServer("awkward", awkwardDataset)],
];

/** The same and one generated of 2,000 meetings, for what must hold at any size. */
export const datasetsOfAnySize: typeof datasets = [
  ...datasets,
  [
    "a generated dataset of 2,000 meetings",
    () => startServer("generated", () => generateDataset(soundDataset(dataFolder), 2_000)),
  ],
];

/** Where plans are read: a generated dataset, and the store that LARGE_STORE names, if it names one. */
export const largeDatasets: typeof datasets = [
  datasetsOfAnySize.at(-1)!,
  ...(process.env.LARGE_STORE ? [largeStore(process.env.LARGE_STORE)] : []),
];

function largeStore(path: string): (typeof datasets)[number] {
  return [path, () => serve(path)];
}
