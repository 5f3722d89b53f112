import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { dirname, join } from "node:path";

const root = join(__dirname, "..");

/** What each folder or file of src and seed may import of the others; what measures them may import any. */
const allowed: Record<string, string[]> = {
  errors: [],
  ListSize: [],
  entities: ["errors"],
  schema: ["entities", "errors"],
  snapshot: ["entities", "schema", "ListSize"],
  search: ["entities", "schema", "snapshot", "errors"],
  context: ["snapshot", "search"],
  resolvers: ["entities", "schema", "snapshot", "context", "errors"],
  directResolvers: ["context"],
  buildSchema: ["directResolvers", "entities", "resolvers"],
  printSchema: ["buildSchema"],
  edition: ["context", "entities", "search", "snapshot"],
  store: ["entities", "observe"],
  config: [],
  graphql: ["config", "errors", "ListSize", "schema"],
  observe: ["config"],
  process: ["observe"],
  http: ["config", "graphql", "observe", "process", "errors"],
  server: ["buildSchema", "config", "edition", "graphql", "http", "observe", "printSchema", "process", "schema"],
  main: ["config", "edition", "observe", "process", "server", "store"],
  seed: ["entities", "config", "search", "snapshot", "store"],
};

const files = ["src", "seed", "bench"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts") && !name.startsWith("peers/"))
    .map((name) => join(folder, name)),
);

test.each(files.filter((file) => !file.startsWith("bench")))("%s imports only what stands below it", (file) => {
  const layer = layerOf(file);
  const others = importsOf(file)
    .map(layerOf)
    .filter((other) => other !== layer);
  expect([...new Set(others)].filter((other) => !allowed[layer]?.includes(other))).toEqual([]);
});

test("no file of src imports itself by way of others, but for entities that refer to each other", () => {
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" → "));
    if (done.has(file) || path.includes(file)) return;
    for (const next of importsOf(file).filter((each) => layerOf(each) !== "entities")) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files.filter((each) => each.startsWith("src") && layerOf(each) !== "entities")) visit(file, []);
  expect(cycles).toEqual([]);
});

test("src never imports seed, bench or test", () => {
  for (const file of files.filter((each) => each.startsWith("src")))
    expect([file, importsOf(file).filter((each) => !each.startsWith("src"))]).toEqual([file, []]);
});

test("every package that src and seed load is a dependency, and every dependency is loaded, by them or by one another", () => {
  const dependencies = Object.keys(manifestOf(".").dependencies);
  const loaded = files.filter((file) => !file.startsWith("bench")).flatMap(packagesOf);
  expect(loaded.filter((name) => !dependencies.includes(name))).toEqual([]);
  const peers = loaded.flatMap((name) => Object.keys(manifestOf(join("node_modules", name)).peerDependencies ?? {}));
  expect(dependencies.filter((name) => !loaded.includes(name) && !peers.includes(name))).toEqual([]);
});

test("nothing is re-exported, and there is no index.ts", () => {
  for (const file of files) {
    expect(file).not.toMatch(/\bindex\.ts$/);
    expect([file, /^export (\*|\{[^}]*\}) from/m.test(textOf(file))]).toEqual([file, false]);
  }
});

test("only config reads the environment", () => {
  const readers = files.filter((file) => file.startsWith("src") && textOf(file).includes("process.env"));
  expect(readers).toEqual(["src/config/config.ts"]);
});

test("a file has no more than 300 lines", () => {
  const long = files.map((file) => [file, textOf(file).split("\n").length] as const).filter(([, lines]) => lines > 301);
  expect(long).toEqual([]);
});

test("no file is named after what could hold anything", () => {
  expect(files.filter((file) => /(utils?|helpers?|common|misc|manager|service)\b/i.test(file))).toEqual([]);
});

/** The files that a file imports at run time or for their types, by their paths from the root. */
function importsOf(file: string): string[] {
  const names = [...textOf(file).matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)"|^import "(\.[^"]+)"/gm)];
  return names.map(([, from, bare]) => `${join(dirname(file), from ?? bare!)}.ts`);
}

/** The packages that a file loads at run time: not those of types alone, and not Node's own modules. */
function packagesOf(file: string): string[] {
  const imported = /^import (?!type\b)(?:[^;]*? from )?"([^".][^"]*)"|\bawait import\("([^".][^"]*)"\)/gm;
  return [...textOf(file).matchAll(imported)]
    .map(([, first, later]) => (first ?? later)!)
    .filter((name) => !isBuiltin(name))
    .map((name) => name.split("/", name.startsWith("@") ? 2 : 1).join("/"));
}

function manifestOf(folder: string): { dependencies: object; peerDependencies?: object } {
  return JSON.parse(textOf(join(folder, "package.json"))) as ReturnType<typeof manifestOf>;
}

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

function layerOf(file: string): string {
  const [folder, name, inner] = file.split("/");
  if (folder !== "src") return folder!;
  return inner === undefined ? name!.replace(/\.ts$/, "") : name!;
}
