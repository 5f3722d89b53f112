import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** What a process has used: the time of the processor, in microseconds, and the memory that it holds, in bytes. */
export interface Usage {
  readonly cpu: number;
  readonly rss: number;
}

/** A server in a process of its own. */
export interface RunningServer {
  readonly name: string;
  readonly url: string;
  /** How long it took from the start of the process until it listened. */
  readonly startSeconds: number;
  usage(): Promise<Usage>;
  end(): Promise<void>;
}

const cores = { server: 0, load: 1 };
const canPin = availableParallelism() > 1 && spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** Starts a server, which must print its address when it listens, on the servers' core where processes can be pinned. */
export async function startServer(
  name: string,
  words: readonly string[],
  folder: string,
  settings: NodeJS.ProcessEnv,
): Promise<RunningServer> {
  const start = performance.now();
  const child = spawnOn(cores.server, ["--import", join(__dirname, "usage.mjs"), ...words], folder, {
    NODE_ENV: "production",
    ...settings,
  });
  const origin = await originOf(name, child);
  return {
    name,
    url: `${origin}/graphql`,
    startSeconds: (performance.now() - start) / 1000,
    usage: () => request(child, "usage"),
    async end() {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    },
  };
}

/** What sends requests to servers, in a process of its own. */
export interface Load {
  run(load: object): Promise<LoadResult>;
  end(): void;
}

export interface LoadResult {
  readonly answered: number;
  readonly seconds: number;
  readonly failed: number;
}

/** Starts what loads the servers, on a core beside theirs. */
export function startLoad(): Load {
  const child = spawnOn(cores.load, [join(__dirname, "dist/load.js")], __dirname, {});
  return { run: (load) => request(child, load), end: () => child.kill("SIGKILL") };
}

function spawnOn(core: number, words: readonly string[], folder: string, settings: NodeJS.ProcessEnv): ChildProcess {
  const command = [...(canPin ? ["taskset", "-c", String(core)] : []), process.execPath, ...words];
  return spawn(command[0]!, command.slice(1), {
    cwd: folder,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
}

/** Sends a message to a process, and gives what it sends back. */
function request<T>(child: ChildProcess, message: object | string): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`A process ended before it answered ${JSON.stringify(message).slice(0, 80)}.`));
    child.once("exit", fail);
    child.once("message", (answer) => {
      child.off("exit", fail);
      resolve(answer as T);
    });
    child.send(message, (error) => error && fail());
  });
}

function originOf(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const [, port] = /http:\/\/[^/\s]+:(\d+)/.exec(line) ?? [];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
    child.once("exit", (code) => reject(new Error(`${name} ended with ${code} before it listened.`)));
  });
}
