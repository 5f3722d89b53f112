import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRun } from "../folderOfRun";
import { postQuery } from "./requests";
import { build } from "./builds";
import { run } from "./running";
import { ownStore } from "../store/ownStore";

const folder = build();

/** A module that does what no code of the server's should, when the process gets a signal. */
const faulty = join(folderOfRun(), "faulty.cjs");
writeFileSync(
  faulty,
  `process.on("SIGUSR2", () => {
     void Promise.reject(new Error("nobody awaits this"));
     setTimeout(() => { throw new Error("nobody catches this"); });
   });`,
);

it("A server lives on after what nobody awaited or caught, and has it in its log and its metrics", async () => {
  const server = await run(folder, { DATABASE_PATH: await ownStore("uncaught") }, ["--require", faulty]);
  const said = (message: string) =>
    server.logged(({ level, err }) => level === "error" && (err as Error | undefined)?.message === message);
  // `logUncaught` is called once the server listens.
  expect((await postQuery(server, "{ dataset { version } }")).status).toBe(200);
  server.child.kill("SIGUSR2");
  await Promise.all([said("nobody awaits this"), said("nobody catches this")]);
  expect((await postQuery(server, "{ dataset { version } }")).status).toBe(200);
  expect(await (await fetch(`${server.url}/metrics`)).text()).toMatch(/^liqa_uncaught_exceptions_total 2$/m);
  await server.stop();
  expect(await server.exit).toBe(0);
});
