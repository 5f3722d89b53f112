import { startServer, type TestServer } from "../server";
import { awkwardDataset } from "./awkwardDataset";

/** The datasets that the API must be right over, each with its server: for `describe.each`. */
export const datasets: [name: string, start: () => Promise<TestServer>][] = [
  ["the dataset", () => startServer()],
  ["an awkward dataset", () => startServer("awkward", awkwardDataset)],
];
