import { randomInt } from "node:crypto";

/** Whether the long version of every property test is run: `npm run test:long`. */
const isLong = process.env.TEST_LONG !== undefined;
/** Set TEST_SEED to the seed that a failed run printed, and the same samples are drawn again. */
const seed = Number(process.env.TEST_SEED ?? randomInt(2 ** 31));

/** The parameters of a property test: how many samples are drawn by default, and how many in the long version. */
export function samples(few: number, many: number): { numRuns: number; seed: number } {
  process.stderr.write(
    `${expect.getState().testPath?.split("/").at(-1)}: ${isLong ? many : few} samples, TEST_SEED=${seed}\n`,
  );
  return { numRuns: isLong ? many : few, seed };
}
