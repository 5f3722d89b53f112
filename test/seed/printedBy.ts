import { format } from "node:util";

/** Runs a command within this process, and gives its exit code and what it printed. */
export async function printedBy(command: () => number | Promise<number>): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const { log, error } = console;
  console.log = console.error = (...words: unknown[]) => void lines.push(format(...words));
  try {
    return { code: await command(), printed: lines.join("\n") };
  } finally {
    Object.assign(console, { log, error });
  }
}
