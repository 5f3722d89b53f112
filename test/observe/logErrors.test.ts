import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRun } from "../folderOfRun";
import { postQuery } from "../process/requests";
import { build } from "../process/builds";
import { run, type Running } from "../process/running";
import { ownStore } from "../store/ownStore";

const folder = build();

/** A module that has the process do something to its standard output on SIGUSR2. */
function onSignal(name: string, act: string): string {
  const file = join(folderOfRun(), `${name}.cjs`);
  writeFileSync(file, `const fs = require("node:fs"); process.on("SIGUSR2", () => { ${act} });`);
  return file;
}

// The lowest free number is the one that was closed.
const onFullDisk = onSignal("on-full-disk", `fs.closeSync(1); fs.openSync("/dev/full", "w");`);
// Again and again, for whoever has ceased to read has still some room.
const fill = onSignal("fill", `setInterval(() => { try { for (;;) fs.writeSync(1, "x".repeat(1000)) } catch {} }, 1);`);

async function faults(server: Running, metric: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`^${metric} (\\d+)$`, "m").exec(text)![1]);
}

/** Requests metrics until one counts something. */
async function untilCounted(server: Running, metric: string): Promise<void> {
  let count = 0;
  for (let sent = 0; count === 0 && sent < 1_000; sent++) {
    expect((await postQuery(server, "{ dataset { version } }")).status).toBe(200);
    count = await faults(server, metric);
  }
  expect(count).toBeGreaterThan(0);
}

describe("A server whose log is on a full disk", () => {
  let server: Running;
  beforeEach(async () => {
    server = await run(folder, { DATABASE_PATH: await ownStore("full-disk") }, ["--require", onFullDisk]);
    server.child.kill("SIGUSR2");
    await untilCounted(server, "liqa_log_errors_total");
  });

  it("serves on, and counts what it could not write", async () => {
    const before = await faults(server, "liqa_log_errors_total");
    await untilCounted(server, "liqa_log_errors_total");
    // A fault of the log that were logged would be a fault anew, and so on.
    expect((await faults(server, "liqa_log_errors_total")) - before).toBeLessThan(10);
    expect(await faults(server, "liqa_uncaught_exceptions_total")).toBe(0);
    await server.stop();
  });

  it("ends when it is told to", async () => {
    server.child.kill("SIGTERM");
    expect(await server.exit).toBe(0);
  });
});

describe("A server whose log nobody reads", () => {
  /** A server with a log that takes no further line, and the code that it will end with. */
  async function stalled(settings: NodeJS.ProcessEnv = {}) {
    const server = await run(folder, { DATABASE_PATH: await ownStore("stalled"), ...settings }, ["--require", fill]);
    server.child.stdout!.pause();
    server.child.kill("SIGUSR2");
    expect((await postQuery(server, "{ dataset { version } }")).status).toBe(200);
    // That its standard output is closed is not read either.
    const ended = once(server.child, "exit").then(([code]) => code as number);
    return { server, ended };
  }

  it("ends when it is told to", async () => {
    const { server, ended } = await stalled();
    server.child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("ends on a second signal", async () => {
    const { server, ended } = await stalled({ SHUTDOWN_DELAY_MS: "600000" });
    server.child.kill("SIGTERM");
    let status = 200;
    for (let sent = 0; status !== 503 && sent < 1_000; sent++) ({ status } = await fetch(`${server.url}/readyz`));
    expect(status).toBe(503);
    server.child.kill("SIGTERM");
    expect(await ended).toBe(1);
  });
});
