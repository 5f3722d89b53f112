import { versionInfo } from "graphql";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config";

/**
 * What decides an answer's bytes beside the question and the data, as one word: the server's code, what it runs on, and
 * the settings that show in answers. Two servers of one version that run on the same have the same.
 */
export function editionOf(config: Config): string {
  const hash = createHash("sha256");
  const shown = Object.entries(config).filter(([name]) => name.startsWith("LIMIT_"));
  hash.update(
    JSON.stringify([shown.sort(), process.versions, versionInfo.major, versionInfo.minor, versionInfo.patch]),
  );
  const folder = join(__dirname, "..");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.[jt]s$/.test(name));
  for (const name of files.sort()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)));
  return hash.digest("base64url");
}
