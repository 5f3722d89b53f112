import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig } from "../../src/config/config";
import { folderOfRun } from "../folderOfRun";
import { postQuery, tell } from "./requests";
import { textOf } from "./builds";
import { instructionsOf } from "./dockerfile";
import { run } from "./running";

const root = join(__dirname, "../..");

describe("The Dockerfile", () => {
  const instructions = instructionsOf(textOf("Dockerfile"));
  const last = (word: string) => instructions.filter((each) => each.stage === "final" && each.word === word);

  // Its steps one by one in temporary folders, for want of Docker. What npm would fetch is linked from here instead,
  // and the explorer that was bundled here is there already: the build makes it anew only if it was made of other files.
  it("builds, seeds, starts and is healthy, of what it copies and nothing else", async () => {
    const stages = { build: folder("build"), final: folder("final") };
    const isAllowed = allowedInContext();
    if (existsSync(join(root, "dist/web")))
      cpSync(join(root, "dist/web"), join(stages.build, "dist/web"), { recursive: true });
    for (const { stage, word, rest } of instructions) {
      const here = stages[stage as keyof typeof stages];
      if (word === "COPY") copy(rest, here, stages, isAllowed);
      if (word !== "RUN") continue;
      if (rest === "npm ci") symlinkSync(join(root, "node_modules"), join(here, "node_modules"));
      else if (!rest.startsWith("npm prune")) execFileSync("sh", ["-c", rest], { cwd: here, stdio: "pipe" });
    }
    expect(readdirSync(stages.final).sort()).toEqual(["dist", "node_modules", "package.json", "seed", "var"]);

    const [, ...words] = JSON.parse(last("CMD")[0]!.rest) as string[];
    expect(words).toEqual(["--enable-source-maps", "--max-semi-space-size=8", "dist/src/main.js"]);
    const server = await run(stages.final, { NODE_ENV: "production" }, words.slice(0, -1));
    const port = new URL(server.url).port;
    expect((await postQuery(server, "{ dataset { meetingCount } }")).body.data.dataset.meetingCount).toBeGreaterThan(0);
    expect((await tell(`${server.url}/`)).status).toBe(200);
    expect(health(stages.final, port)).toBe(0);
    await server.stop();
    expect(health(stages.final, port)).toBe(1);
  }, 300_000);

  it("gives the server no right that it does not need", () => {
    expect(last("USER").map(({ rest }) => rest)).toEqual(["node"]);
    expect(last("COPY").every(({ rest }) => rest.startsWith("--from=build ") && !rest.includes("--chown"))).toBe(true);
    expect(last("RUN")).toEqual([]);
  });

  function health(cwd: string, port: string): number | null {
    const [command, ...words] = JSON.parse(/ CMD (\[.*\])$/.exec(last("HEALTHCHECK")[0]!.rest)![1]!) as string[];
    expect(command).toBe("node");
    return spawnSync(process.execPath, words, { cwd, env: { PORT: port } }).status;
  }
});

test("The documentation has Docker wait longer for the end than the server takes for it", () => {
  const { SHUTDOWN_DELAY_MS, SHUTDOWN_TIMEOUT_MS } = readConfig({});
  const [, seconds] = /docker run --stop-timeout (\d+) /.exec(textOf("docs/operating.md"))!;
  expect(Number(seconds) * 1000).toBeGreaterThan(SHUTDOWN_DELAY_MS + SHUTDOWN_TIMEOUT_MS);
});

describe("The systemd unit", () => {
  const lines = textOf("deploy/liqa.service").split("\n");
  const valuesOf = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}=`)).map((line) => line.slice(key.length + 1));

  it("starts what `npm start` starts, and seeds before", () => {
    const { main, scripts } = JSON.parse(textOf("package.json")) as { main: string; scripts: { start: string } };
    expect(valuesOf("ExecStart")).toEqual([scripts.start.replace("exec ", "/usr/bin/")]);
    expect(scripts.start).toContain(main);
    expect(valuesOf("ExecStartPre")[0]).toContain("dist/seed/seed.js --if-stale");
    expect(valuesOf("Environment")).toContain(`DATABASE_PATH=/var/lib/${valuesOf("StateDirectory")[0]}/liqa.sqlite`);
  });

  it("waits longer for the end than the server takes for it", () => {
    const { SHUTDOWN_DELAY_MS, SHUTDOWN_TIMEOUT_MS } = readConfig({});
    expect(Number(valuesOf("TimeoutStopSec")[0]) * 1000).toBeGreaterThan(SHUTDOWN_DELAY_MS + SHUTDOWN_TIMEOUT_MS);
  });

  it("has every line of the log kept", () => {
    expect(valuesOf("LogRateLimitIntervalSec")).toEqual(["0"]);
  });

  it("gives the server no right that it does not need", () => {
    const bounds = {
      DynamicUser: "yes",
      NoNewPrivileges: "yes",
      ProtectSystem: "strict",
      ProtectHome: "yes",
      PrivateTmp: "yes",
      PrivateDevices: "yes",
      PrivateUsers: "yes",
      ProtectKernelTunables: "yes",
      CapabilityBoundingSet: "",
      SystemCallArchitectures: "native",
    };
    for (const [key, value] of Object.entries(bounds)) expect([key, valuesOf(key)]).toEqual([key, [value]]);
  });
});

function folder(name: string): string {
  return mkdtempSync(join(folderOfRun(), `docker-${name}-`));
}

/** Whether .dockerignore lets a path of the project be copied: everything is left out that it does not let in again. */
function allowedInContext(): (path: string) => boolean {
  const lines = textOf(".dockerignore").split("\n");
  const allowed = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
  expect(lines).toContain("*");
  return (path) => allowed.includes(path);
}

function copy(rest: string, here: string, stages: Record<string, string>, isAllowed: (path: string) => boolean): void {
  const words = rest.split(/ +/);
  const stage = /^--from=(.+)$/.exec(words[0]!)?.[1];
  const paths = stage === undefined ? words : words.slice(1);
  const target = paths.pop()!;
  for (const path of paths) {
    const from = stage === undefined ? join(root, path) : join(stages[stage]!, path.replace(/^\/liqa\//, ""));
    if (stage === undefined) expect([path, isAllowed(path)]).toEqual([path, true]);
    const to = target.endsWith("/") ? join(here, target, path) : join(here, target);
    mkdirSync(dirname(to), { recursive: true });
    expect(existsSync(from)).toBe(true);
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
}
