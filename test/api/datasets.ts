import { generateDataset } from "../../bench/generate";
import { dataFolder } from "../../seed/dataFolder";
import { loadDataset } from "../../seed/loadDataset";
import { startServer, type TestServer } from "../server";
import { awkwardDataset } from "./awkwardDataset";

/** The datasets that the API must be right over, each with its server: for `describe.each`. */
export const datasets: [name: string, start: () => Promise<TestServer>][] = [
  ["the dataset", () => startServer()],
  ["an awkward dataset", () => startServer("awkward", awkwardDataset)],
];

/** The same and one generated of 500 meetings, for what must hold at any size. */
export const datasetsOfAnySize: typeof datasets = [
  ...datasets,
  [
    "a generated dataset of 500 meetings",
    () => startServer("generated-500", () => generateDataset(loadDataset(dataFolder), 500)),
  ],
];
