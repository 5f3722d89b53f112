// What `npm start` does first: builds and seeds, unless nothing has changed since it last did both. Finding that out
// takes a moment; asking the compiler and the rules of the dataset takes seconds. A database in DATABASE_URL, which other
// servers may share, is seeded by `npm run seed` alone.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { hashOfFiles, root } from "../web/hashOfFiles.mjs";

const { DATABASE_PATH, DATABASE_URL } = process.env;
const store = DATABASE_PATH ? resolve(DATABASE_PATH) : join(root, "var/liqa.sqlite");
const mark = join(root, "dist/.started-from");
const isBuilt = existsSync(join(root, "dist/src/main.js"));
const canBuild = existsSync(join(root, "node_modules/typescript-7")) && existsSync(join(root, "src"));

if (!isBuilt && !canBuild) {
  console.error(
    "There is no build, and without development dependencies none can be made. Run:\n" +
      "  npm ci --include=dev && npm run build && npm prune --omit=dev\n" +
      "Then `npm start` works with production dependencies alone.",
  );
  process.exit(1);
}

const before = canBuild ? hashOfSources() : undefined;
if (!isDone()) {
  try {
    if (canBuild) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
    const seed = ["--enable-source-maps", join(root, "dist/seed/seed.js"), "--if-stale"];
    if (!DATABASE_URL) execFileSync(process.execPath, seed, { stdio: "inherit" });
  } catch (error) {
    // Each of them has said what is wrong.
    process.exit(error.status ?? 1);
  }
  mkdirSync(dirname(mark), { recursive: true });
  if (canBuild) writeFileSync(mark, `${before}\n${stateOfStore()}`);
}

function isDone() {
  return (
    canBuild &&
    isBuilt &&
    existsSync(join(root, "dist/web/.inputs")) &&
    existsSync(mark) &&
    readFileSync(mark, "utf8") === `${before}\n${stateOfStore()}`
  );
}

/** Of all that is compiled, bundled or seeded, and of what it is done with. */
function hashOfSources() {
  const files = ["package.json", "package-lock.json", "tsconfig.json", "tsconfig.build.json"];
  return `${process.version} ${hashOfFiles(files, ["src", "seed", "web"])}`;
}

/** Which file the store is, and in which state; a seeding looks into it if that is another. */
function stateOfStore() {
  const found = statSync(store, { bigint: true, throwIfNoEntry: false });
  return found && `${store} ${found.dev} ${found.ino} ${found.size} ${found.mtimeNs}`;
}
