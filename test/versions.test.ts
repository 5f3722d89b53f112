import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "../seed/dataFolder";
import { loadDataset } from "../seed/loadDataset";

const textOf = (name: string) => readFileSync(join(__dirname, "..", name), "utf8");

/** The newest version in a section of the changelog. */
function newest(section: string): string | undefined {
  const text = textOf("CHANGELOG.md").split(`## ${section}\n`)[1];
  return text && /^### (\S+)/m.exec(text)?.[1];
}

test("the version of the package is the newest of the API in the changelog", () => {
  expect(newest("API")).toBe((JSON.parse(textOf("package.json")) as { version: string }).version);
});

test("the version of the dataset is the newest of the data in the changelog, and the one that is cited", () => {
  const { version, citation } = loadDataset(dataFolder).header;
  expect(newest("Data")).toBe(version);
  expect(textOf("CITATION.cff")).toContain(`\nversion: ${version}\n`);
  expect(citation).toContain(`version ${version}`);
});
