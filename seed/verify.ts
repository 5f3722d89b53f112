import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { dataFolder } from "./dataFolder";
import type { Fault } from "./faults";
import type { SourceFile, Files } from "./readDataset";
import { evidenceItems } from "./evidenceItems";
import { FaultyDataset, loadFiles } from "./loadDataset";
import type { RecordOf } from "./shapes";

const usage = `usage: verify FOLDER
For whoever holds the articles: checks that FOLDER has each of them, by the SHA-256 of its bytes and
whatever it is called, with as many paragraphs as its record says and every paragraph that is cited.`;

/** Everything in which the articles of a folder differ from what the dataset's files say of them. */
export function verifyArticles(files: Files, folder: string): Fault[] {
  const texts = textsByFingerprint(folder);
  return [...files.sound.sources.values()].flatMap((source) => {
    const { kind, sha256, paragraphCount } = source.record;
    if (kind !== "ARTICLE") return [];
    const text = texts.get(sha256 ?? "");
    if (text === undefined)
      return [source.fault(`no file in ${folder} has this fingerprint: the article is missing or altered`, "sha256")];
    const count = countParagraphs(text);
    const miscounted = source.fault(
      `the article has ${count} paragraphs, not ${paragraphCount}: correct the count`,
      "paragraphCount",
    );
    return [...(count === paragraphCount ? [] : [miscounted]), ...citationsBeyond(files, source, count)];
  });
}

/** Paragraphs are the lines that are not blank once Unicode white space is trimmed. */
export function countParagraphs(text: string): number {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== "").length;
}

function citationsBeyond(files: Files, { key }: SourceFile<RecordOf<"sources">>, count: number): Fault[] {
  return [...evidenceItems(files)].flatMap(({ filed, keys, evidence }) =>
    evidence.flatMap(({ source, paragraphs = [] }, entry) =>
      paragraphs.flatMap((paragraph, place) =>
        source === key && paragraph > count
          ? [
              filed.fault(
                `the article of "${key}" has no paragraph ${paragraph}: it has 1 to ${count}`,
                ...keys,
                "evidence",
                entry,
                "paragraphs",
                place,
              ),
            ]
          : [],
      ),
    ),
  );
}

function textsByFingerprint(folder: string): Map<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ name }) => {
      const bytes = readFileSync(join(folder, name));
      return [createHash("sha256").update(bytes).digest("hex"), bytes.toString("utf8")];
    }),
  );
}

/** The command: prints every fault, or else how many articles there are, and gives its exit code. */
export function main(words: readonly string[], data = dataFolder): number {
  const [folder, ...more] = words;
  if (folder === undefined || folder.startsWith("-") || more.length > 0) {
    console.error(usage);
    return folder === "--help" ? 0 : 2;
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`there is no folder ${folder}`);
    return 1;
  }
  try {
    const files = loadFiles(data);
    const faults = verifyArticles(files, folder);
    if (faults.length > 0) throw new FaultyDataset(faults);
    const articles = [...files.sound.sources.values()].filter(({ record }) => record.kind === "ARTICLE");
    console.log(`${folder} has all ${articles.length} articles, and every paragraph that is cited`);
    return 0;
  } catch (error) {
    if (!(error instanceof FaultyDataset)) throw error;
    console.log(error.message);
    return 1;
  }
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
