import { readFileSync } from "node:fs";
import { writeDatabase } from "../../seed/writeDatabase";
import type { Dataset } from "../../seed/shapes";

/** Puts datasets into a database, one after another and over again, until it is killed; says when it begins. */
async function main([url, ...files]: string[]): Promise<void> {
  const datasets = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as Dataset);
  console.log("seeding");
  for (let time = 0; ; time++) await writeDatabase(url!, datasets[time % datasets.length]!);
}

void main(process.argv.slice(2));
