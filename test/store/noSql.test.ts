import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const root = join(__dirname, "../..");
const statement =
  /\b(SELECT\b.*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(CREATE|ALTER|DROP)\s+(VIRTUAL\s+)?(TABLE|INDEX|VIEW|SCHEMA)|PRAGMA)\b/is;
/** What is a statement where a text begins so, in capitals. */
const beginning = /^`?\s*(SELECT|LOCK|SHOW|SET|LISTEN|UNLISTEN|NOTIFY|BEGIN|COMMIT|ROLLBACK|GRANT|REVOKE|TRUNCATE)\s/;

/** What TypeORM has nothing for; the reason is beside each in the source. */
const allowed = [
  'seed/writeDatabase.ts: `ALTER SCHEMA "${NEXT_SCHEMA}" RENAME TO "${SCHEMA}"`',
  'seed/writeDatabase.ts: `LOCK TABLE "${schema}"."dataset" IN ACCESS EXCLUSIVE MODE`',
  "seed/writeDatabase.ts: `SET LOCAL lock_timeout = '${PATIENCE}'`",
  "seed/writeDatabase.ts: SELECT pg_advisory_xact_lock($1)",
  "seed/writeDatabase.ts: SELECT pg_notify($1, $2)",
  "seed/writeDatabase.ts: SELECT pg_try_advisory_xact_lock($1) AS free",
  'src/store/postgres/PostgresStore.ts: `LISTEN "${SCHEMA}"`',
  'src/store/postgres/PostgresStore.ts: `LOCK TABLE "${SCHEMA}"."dataset" IN ACCESS SHARE MODE`',
  "src/store/postgres/PostgresStore.ts: SET TRANSACTION READ ONLY",
  "src/store/postgres/connect.ts: `SHOW ${setting}`",
];

const files = ["src", "seed"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name)),
);

test("src and seed hold the SQL that TypeORM has nothing for, and no other: rows go through its repositories", () => {
  const found = files.flatMap((file) =>
    textsOf(file)
      .filter(isStatement)
      .map((text) => `${file}: ${text}`),
  );
  expect(found.sort()).toEqual(allowed.sort());
});

test("such a statement would be found", () => {
  const statements = [
    "SELECT a, b\nFROM t",
    "SELECT 1",
    "insert or ignore into t VALUES (1)",
    "PRAGMA user_version",
    "drop table t",
    "alter schema a rename to b",
    "LOCK TABLE t",
    "SHOW server_version",
    "SET lock_timeout = 1",
    "LISTEN a",
    "NOTIFY a",
    "`LISTEN ${a}`",
  ];
  expect(statements.filter((text) => !isStatement(text))).toEqual([]);
  const words = ["Select what you need.", "The table of updates", "Set HOST to another one.", "Show all"];
  expect(words.filter(isStatement)).toEqual([]);
});

function isStatement(text: string): boolean {
  return statement.test(text) || beginning.test(text);
}

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
