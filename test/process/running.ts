import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A server in a process of its own. */
export interface Running {
  child: ChildProcess;
  url: string;
  /** Every line on its standard output so far. */
  lines: string[];
  /** Resolves when a line of the log is so, of those after the first so many lines if that is given. */
  logged(isSo: (line: Record<string, unknown>) => boolean, after?: number): Promise<Record<string, unknown>>;
  /** Resolves with its exit code, or the name of the signal that killed it. */
  exit: Promise<number | string>;
  /** Ends the process as its users do; kills it where it does not end. */
  stop(): Promise<void>;
}

// A test that fails leaves its server behind.
const started = new Set<ChildProcess>();
afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
});

/**
 * Starts what was built in a folder on a free port, with these settings, and waits until it listens. Told to end, it
 * gives no notice if none is set, for nobody has to be told.
 */
export async function run(folder: string, settings: NodeJS.ProcessEnv, options: string[] = []): Promise<Running> {
  const child = start(folder, { HOST: "127.0.0.1", PORT: "0", SHUTDOWN_DELAY_MS: "0", ...settings }, options);
  const exit = exitOf(child);
  const lines: string[] = [];
  const watchers = new Set<(line: string) => void>();
  createInterface({ input: child.stdout! }).on("line", (line) => {
    lines.push(line);
    for (const watch of watchers) watch(line);
  });
  const seen = <T>(find: (line: string) => T | undefined, after = 0) =>
    new Promise<T>((resolve, reject) => {
      void exit.then((code) => reject(new Error(`the server ended with ${code}:\n${lines.join("\n")}`)));
      const watch = (line: string) => {
        const found = find(line);
        if (found === undefined) return;
        watchers.delete(watch);
        resolve(found);
      };
      watchers.add(watch);
      for (const line of lines.slice(after)) watch(line);
    });
  const url = await seen((line) => /^Liqa is at (http:\/\/\S+)\/ /.exec(line)?.[1]);
  return {
    child,
    url,
    lines,
    exit,
    logged: (isSo, after) =>
      seen((line) => (line.startsWith("{") && isSo(JSON.parse(line)) ? JSON.parse(line) : undefined), after),
    async stop() {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await exit;
      clearTimeout(timer);
    },
  };
}

/** Starts what cannot start, and gives its exit code and all that it says. */
export async function runToEnd(
  folder: string,
  settings: NodeJS.ProcessEnv,
  options: string[] = [],
): Promise<{ code: unknown; said: string }> {
  const child = start(folder, { HOST: "127.0.0.1", PORT: "0", ...settings }, options);
  let said = "";
  child.stdout!.on("data", (part) => (said += String(part)));
  child.stderr!.on("data", (part) => (said += String(part)));
  return { code: await exitOf(child), said };
}

function start(folder: string, settings: NodeJS.ProcessEnv, options: string[]): ChildProcess {
  const child = spawn(process.execPath, [...options, join(folder, "dist/src/main.js")], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.add(child);
  child.once("exit", () => started.delete(child));
  return child;
}

async function exitOf(child: ChildProcess): Promise<number | string> {
  const [code, signal] = (await once(child, "close")) as [number | null, string | null];
  return code ?? signal!;
}
