import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { startWords } from "./startWords";

/** What a process holds, in bytes: all of it, now and at most so far, and the heap after a garbage collection. */
export interface Memory {
  rss: number;
  maxRss: number;
  heapUsed: number;
}

/** A server in a process of its own, that tells of its memory. */
export interface MeasuredServer {
  url: string;
  memory(): Promise<Memory>;
  /** Ends the process, and gives its exit code. */
  end(): Promise<number | null>;
}

/** Starts the server as it was built, on any free port of this machine, with these settings and variables. */
export async function startMeasured(settings: NodeJS.ProcessEnv): Promise<MeasuredServer> {
  const words = startWords(join(__dirname, ".."), "--expose-gc", "--import", join(__dirname, "answerMemory.mjs"));
  const server = spawn(process.execPath, words, {
    env: { ...settings, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const url = await addressOf(server);
  return {
    url,
    async memory() {
      const answer = once(server, "message") as Promise<[Memory]>;
      server.send("memory");
      return (await answer)[0];
    },
    async end() {
      const exit = once(server, "exit") as Promise<[number | null]>;
      server.kill("SIGTERM");
      return (await exit)[0];
    },
  };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: server.stdout! });
    lines.on("line", (line) => {
      const url = /^Liqa is at (http:\/\/\S+)\//.exec(line)?.[1];
      if (url !== undefined) resolve(url);
      else if (line.startsWith("{")) console.error(line);
    });
    server.once("exit", (code) => reject(new Error(`The server ended with ${code} before it listened.`)));
  });
}
