import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main as check } from "../../seed/check";
import { countParagraphs, main as verify } from "../../seed/verify";
import { printedBy } from "./printedBy";
import { replace, writeDataset } from "./soundFiles";
import { temporaryFolder } from "./temporaryFolder";

describe("dataset:check", () => {
  test("counts the records of a sound dataset", async () => {
    const folder = writeDataset();
    expect(await printedBy(() => check([folder]))).toEqual({
      code: 0,
      printed: `${folder} is sound: 2 sources, 3 parties, 3 positions, 2 officials, 2 topics, 1 agreements, 3 meetings, 2 statements`,
    });
  });

  test("prints every fault at once, by file and place", async () => {
    const folder = writeDataset({
      "parties/EG.yaml": replace("EGY", "EGP"),
      "meetings/talks.yaml": replace("kind: TALKS", "kind: TALK"),
      "topics/x.yml": "",
    });
    const { code, printed } = await printedBy(() => check([folder]));
    expect(code).toBe(1);
    expect(printed.replaceAll(`${folder}/`, "").split("\n")).toEqual([
      'meetings/talks.yaml:8:7: kind is "TALK": it can be TALKS, RECEPTION, SUMMIT, CONFERENCE, VISIT; the nearest is TALKS',
      'parties/EG.yaml:3:9: "EGP" is not the alpha-3 of EG: write EGY',
      "topics/x.yml:1:1: is unknown here: a folder of records has files named KEY.yaml, and nothing else",
    ]);
  });

  test("finds the project's own dataset, and it is sound", async () => {
    expect(await printedBy(() => check([]))).toMatchObject({
      code: 0,
      printed: expect.stringContaining("seed/data is sound"),
    });
  });

  test("tells that a folder is not there, is empty or is a file", async () => {
    const folder = temporaryFolder();
    expect(await printedBy(() => check([join(folder, "none")]))).toEqual({
      code: 1,
      printed: `${folder}/none:1:1: cannot be read (ENOENT): put it there`,
    });
    expect(await printedBy(() => check([folder]))).toEqual({
      code: 1,
      printed: `${folder}/dataset.yaml:1:1: is missing: it holds version, license, citation and minimum`,
    });
    writeFileSync(join(folder, "file"), "");
    expect(await printedBy(() => check([join(folder, "file")]))).toEqual({
      code: 1,
      printed: `${folder}/file:1:1: cannot be read (ENOTDIR): make it readable`,
    });
  });

  test("explains itself", async () => {
    expect(await printedBy(() => check(["--help"]))).toMatchObject({
      code: 0,
      printed: expect.stringMatching(/^usage: check/),
    });
    expect(await printedBy(() => check(["--fix"]))).toMatchObject({
      code: 2,
      printed: expect.stringMatching(/^usage: check/),
    });
  });
});

describe("dataset:verify", () => {
  const article =
    "The Gazette, 10 August\n\n \u00a0 \nTalks in Cairo\r\nThe ministers met.\n\t\nThey will meet again.\n";
  const fingerprint = createHash("sha256").update(article).digest("hex");
  const files = (count = 4) =>
    writeDataset({
      "sources/gazette.yaml": (text) =>
        text.replace(/sha256: .*/, `sha256: ${fingerprint}`).replace("paragraphCount: 4", `paragraphCount: ${count}`),
    });
  const folder = temporaryFolder();
  mkdirSync(join(folder, "more"));
  writeFileSync(join(folder, "notes.txt"), "Not an article.");

  test("paragraphs are the lines that are not blank once white space is trimmed", () => {
    expect(countParagraphs(article)).toBe(4);
    expect(countParagraphs("")).toBe(0);
  });

  test("tells an article that is missing or altered", async () => {
    writeFileSync(join(folder, "article.txt"), `${article} `);
    const data = files();
    expect(await printedBy(() => verify([folder], data))).toEqual({
      code: 1,
      printed: `${data}/sources/gazette.yaml:8:9: no file in ${folder} has this fingerprint: the article is missing or altered`,
    });
  });

  test("finds an article by its bytes, whatever it is called", async () => {
    writeFileSync(join(folder, "article.txt"), article);
    expect(await printedBy(() => verify([folder], files()))).toEqual({
      code: 0,
      printed: `${folder} has all 1 articles, and every paragraph that is cited`,
    });
  });

  test("counts its paragraphs, and looks for each that is cited", async () => {
    const data = files(5);
    writeFileSync(
      join(data, "parties", "EU.yaml"),
      "code: EU\nkind: ORGANIZATION\nname:\n  en: Union\n  ar: اتحاد\nevidence:\n  - fields: [name]\n    source: gazette\n    paragraphs: [1, 5]\n    basis: STATED\n",
    );
    const { code, printed } = await printedBy(() => verify([folder], data));
    expect(code).toBe(1);
    expect(printed.replaceAll(`${data}/`, "").split("\n")).toEqual([
      'parties/EU.yaml:9:21: the article of "gazette" has no paragraph 5: it has 1 to 4',
      "sources/gazette.yaml:7:17: the article has 4 paragraphs, not 5: correct the count",
    ]);
  });

  test("tells a folder that is not there, and explains itself", async () => {
    expect(await printedBy(() => verify(["/nowhere/at/all"], files()))).toEqual({
      code: 1,
      printed: "there is no folder /nowhere/at/all",
    });
    expect(await printedBy(() => verify([]))).toMatchObject({
      code: 2,
      printed: expect.stringMatching(/^usage: verify FOLDER/),
    });
    expect(await printedBy(() => verify(["--help"]))).toMatchObject({ code: 0 });
  });
});
