// `npm run test:nodes [VERSION …]`: installs each Node that Liqa supports as an npm package, and with each, in a clean
// clone of HEAD, installs, seeds, starts and sends a query. Prints what it saw; exits with 1 where one of them failed. Linux only.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const versions = process.argv.length > 2 ? process.argv.slice(2) : ["20.19.x", "22", "24", "26"];
const query = "{ dataset { version } meetings(first: 1) { totalCount nodes { slug } } }";

const folder = mkdtempSync(join(tmpdir(), "liqa-nodes-"));
try {
  const rows = [];
  for (const version of versions) rows.push(await tryVersion(version));
  console.table(rows);
  if (rows.some(({ failed }) => failed)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Does with one Node what its users do, and returns a row of what it saw. */
async function tryVersion(version) {
  const seen = { requested: version };
  try {
    const bin = await installNode(version);
    const copy = join(folder, `copy-${version}`);
    await run("git", ["clone", "--quiet", root, copy], root);
    const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, HOST: "127.0.0.1", PORT: "0" };
    seen.node = (await run("node", ["--version"], copy, env)).trim();
    await timed(seen, "npm ci", () => run("npm", ["ci"], copy, env));
    await timed(seen, "npm run seed", () => run("npm", ["run", "seed"], copy, env));
    const { url, stop } = await timed(seen, "npm start", () => start(copy, env));
    seen.answer = await ask(url).finally(async () => (seen.exit = await stop()));
  } catch (error) {
    seen.failed = error.message;
    console.error(`Node ${version}: ${error.message}`);
  }
  return seen;
}

/** Installs a version of Node and returns the folder of its program. */
async function installNode(version) {
  const place = join(folder, `node-${version}`);
  mkdirSync(place);
  const name = `node-linux-${process.arch}`;
  await run("npm", ["install", "--no-save", "--prefix", place, `${name}@${version}`], place);
  return join(place, "node_modules", name, "bin");
}

/** Starts the server and resolves once it listens. */
async function start(cwd, env) {
  const child = spawn("npm", ["start"], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const exit = new Promise((resolve) => child.once("close", (code, signal) => resolve(code ?? signal)));
  let said = "";
  child.stderr.on("data", (part) => (said += part));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      said += `${line}\n`;
      const found = /^Liqa is at (http:\S+?)\/ /.exec(line);
      if (found) resolve(found[1]);
    });
    void exit.then((code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
  const stop = async () => {
    // npm passes it on. To all of their group, the server would get it twice, and end at once.
    child.kill("SIGTERM");
    return exit;
  };
  return { url, stop };
}

async function ask(url) {
  const headers = { "content-type": "application/json" };
  const response = await globalThis.fetch(`${url}/graphql`, {
    method: "POST",
    headers,
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  if (errors || !(data.meetings.totalCount > 0)) throw new Error(`the answer is ${JSON.stringify({ data, errors })}`);
  return `${data.dataset.version}: ${data.meetings.totalCount} meetings`;
}

/** Runs a command to its end and returns what it printed. */
function run(command, words, cwd, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let [out, all] = ["", ""];
    child.stdout.on("data", (part) => ((out += part), (all += part)));
    child.stderr.on("data", (part) => (all += part));
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(out) : reject(new Error(`${command} ${words.join(" ")} ended with ${code}:\n${all}`)),
    );
  });
}

async function timed(seen, name, act) {
  const start = Date.now();
  try {
    return await act();
  } finally {
    seen[name] = `${((Date.now() - start) / 1000).toFixed(1)} s`;
  }
}
