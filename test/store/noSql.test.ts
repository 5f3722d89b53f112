import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const statement =
  /\b(SELECT\b.*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(CREATE|ALTER|DROP)\s+(VIRTUAL\s+)?(TABLE|INDEX|VIEW)|PRAGMA)\b/is;

/** Lines that cannot do without, as `file: text`, each with the reason. There are none. */
const allowed: string[] = [];

const files = ["src", "seed"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);

test("no SQL is written in src or seed: rows go through TypeORM's repositories and query builders", () => {
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter((text) => statement.test(text))
      .map((text) => `${file}: ${text}`),
  );
  expect(found.filter((line) => !allowed.includes(line))).toEqual([]);
});

test("such a statement would be found", () => {
  const statements = [
    "SELECT a, b\nFROM t",
    "insert or ignore into t VALUES (1)",
    "PRAGMA user_version",
    "drop table t",
  ];
  expect(statements.filter((text) => !statement.test(text))).toEqual([]);
  expect(["Select what you need.", "The table of updates"].filter((text) => statement.test(text))).toEqual([]);
});

/** The string and template literals of a file. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node)) texts.push(node.getText(source));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}
