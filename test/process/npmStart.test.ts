import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { tell } from "./requests";
import { buildInto } from "./builds";
import { ownStore } from "../store/ownStore";

const root = join(__dirname, "../..");
const folder = buildInto("built-npm-start");
for (const part of ["deploy", "web"]) cpSync(join(root, part), join(folder, part), { recursive: true });

/** The project without what is needed to build it. */
function withProductionDependencies(): void {
  rmSync(join(folder, "node_modules"));
  mkdirSync(join(folder, "node_modules"));
  for (const name of readdirSync(join(root, "node_modules")))
    if (!["typescript", "typescript-7", "vite", "tsx", ".bin"].includes(name))
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
}
withProductionDependencies();

let environment: NodeJS.ProcessEnv;
beforeAll(async () => {
  environment = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    NODE_ENV: "production",
    DATABASE_PATH: await ownStore("npm-start"),
    HOST: "127.0.0.1",
    PORT: "0",
    SHUTDOWN_DELAY_MS: "0",
  };
});

const started = new Set<ChildProcess>();
afterEach(() => {
  for (const { pid } of started) killGroup(pid!);
  started.clear();
});

/** Ends what is left of a command and of all that it started. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}

/** Starts a command in a session of its own, and waits until the server that it starts listens. */
async function listening(command: string, words: string[], env = environment, cwd = folder) {
  const child = spawn(command, words, { cwd, env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  started.add(child);
  const exit = once(child, "exit") as Promise<[number | null, string | null]>;
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      lines.push(line);
      const found = /^Liqa is at (http:\/\/\S+)\/ /.exec(line)?.[1];
      if (found) resolve(found);
    });
    void exit.then(([code]) => reject(new Error(`it ended with ${code}`)));
  });
  return { child, exit, lines, url: url.replace("localhost", "127.0.0.1") };
}

/** Resolves when nothing listens at an address any more; fails where something still does after ten seconds. */
async function gone(url: string): Promise<void> {
  for (let tried = 0; tried < 200; tried++) {
    const isThere = await tell(`${url}/healthz`).then(
      () => true,
      () => false,
    );
    if (!isThere) return;
    await sleep(50);
  }
  throw new Error(`something still listens at ${url}`);
}

describe("npm start", () => {
  it("serves with production dependencies where there is a build", async () => {
    const { url, child, exit } = await listening("npm", ["start"]);
    expect((await tell(`${url}/readyz`)).status).toBe(200);
    child.kill("SIGTERM");
    await exit;
    await gone(url);
  });

  it("says what to run where there is none", () => {
    const bare = join(folder, "..", "built-nothing");
    mkdirSync(join(bare, "node_modules"), { recursive: true });
    for (const part of ["deploy", "web", "package.json"])
      cpSync(join(root, part), join(bare, part), { recursive: true });
    const { status, stderr } = spawnSync("npm", ["start"], { cwd: bare, env: environment, encoding: "utf8" });
    expect(status).toBe(1);
    expect(stderr).toContain("npm ci --include=dev && npm run build");
  });

  it("passes SIGTERM on to the server, also where sh is dash", async () => {
    const script = `npm start & echo "npm is $!"; wait`;
    const sh = spawnSync("dash", ["-c", "true"]).status === 0 ? "dash" : "sh";
    const { url, lines } = await listening(sh, ["-c", script]);
    const npm = Number(/^npm is (\d+)$/m.exec(lines.join("\n"))![1]);
    expect(npm).toBeGreaterThan(1);
    process.kill(npm, "SIGTERM");
    await gone(url);
  });
});

describe("The server", () => {
  it("finds the project's own store wherever it is started", async () => {
    mkdirSync(join(folder, "var"), { recursive: true });
    cpSync(environment.DATABASE_PATH!, join(folder, "var/liqa.sqlite"));
    const { DATABASE_PATH: _, ...env } = environment;
    const { url, child } = await listening(process.execPath, [join(folder, "dist/src/main.js")], env, "/");
    expect((await tell(`${url}/readyz`)).status).toBe(200);
    child.kill("SIGTERM");
    await gone(url);
  });

  const hasScript = spawnSync("script", ["--version"]).status === 0;
  (hasScript ? it : it.skip)("ends when the terminal that started it is closed", async () => {
    const main = `${process.execPath} ${join(folder, "dist/src/main.js")}`;
    const { url, child } = await listening("script", ["-qfec", main, "/dev/null"]);
    expect((await tell(`${url}/readyz`)).status).toBe(200);
    child.kill("SIGKILL");
    await gone(url);
  });
});
