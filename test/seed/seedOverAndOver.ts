import { readFileSync } from "node:fs";
import { writeStore } from "../../seed/writeStore";
import type { Dataset } from "../../seed/shapes";

/** Puts datasets at a path, one after another and over again, so many in all; says when it begins, and what fails. */
async function main([path, times, ...files]: string[]): Promise<void> {
  const datasets = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Dataset);
  console.log("seeding");
  for (let time = 0; time < Number(times); time++)
    await writeStore(path!, datasets[time % datasets.length]!).catch((error: Error) => {
      console.log(error.message);
      process.exitCode = 1;
    });
}

void main(process.argv.slice(2));
