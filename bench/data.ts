import { resolve } from "node:path";
import { dataFolder } from "../seed/dataFolder";
import { loadDataset } from "../seed/loadDataset";
import { writeStore } from "../seed/writeStore";
import { generateDataset } from "./generate";

const usage = `usage: bench:data -- COUNT [FILE]
Writes a store of COUNT generated meetings to FILE, var/bench-COUNT.sqlite if it is not given.
Serve it with DATABASE_PATH=FILE node dist/src/main.js`;

async function main([count = "", file = `var/bench-${count}.sqlite`]: string[]): Promise<void> {
  if (!/^[1-9]\d{0,6}$/.test(count)) {
    console.error(`COUNT: "${count}" is not a whole number from 1 to 9,999,999\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const counts = await writeStore(resolve(file), generateDataset(loadDataset(dataFolder), Number(count)));
  for (const [table, rows] of counts) console.log(`${String(rows).padStart(9)} ${table}`);
  console.log(`${file} written`);
}

if (require.main === module) void main(process.argv.slice(2));
