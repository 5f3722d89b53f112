// Builds the explorer and the dashboard into dist/web, unless they are there already and nothing
// that they are made from has changed.
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { hashOfFiles, root } from "./hashOfFiles.mjs";

const web = join(root, "web");
const built = join(root, "dist/web");

// For the packages bundled, the lock file.
const inputs = hashOfFiles(["package-lock.json"], ["web"]);
if (!isBuilt()) await buildAgain();

function isBuilt() {
  const mark = join(built, ".inputs");
  return existsSync(mark) && readFileSync(mark, "utf8") === inputs;
}

// In a folder beside the old build, which stays until the new one is whole.
async function buildAgain() {
  // Whoever builds, tests included: with another environment the pages would get the development build of React.
  process.env.NODE_ENV = "production";
  const vite = await import("vite").catch(() => undefined);
  if (!vite) return console.warn("The explorer is not built: vite, a development dependency, is not installed.");
  const fresh = `${built}.${process.pid}`;
  try {
    await vite.build(settings(fresh));
    compress(fresh);
    writeFileSync(join(fresh, ".inputs"), inputs);
    rmSync(built, { recursive: true, force: true });
    renameSync(fresh, built);
  } catch (error) {
    // Another build may have got there first, of the same files.
    if (!isBuilt()) throw error;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function settings(outDir) {
  return {
    root: web,
    configFile: false,
    base: "/assets/",
    // Its warnings are of directives that bundled packages carry and a browser ignores.
    logLevel: "error",
    worker: { format: "es" },
    build: {
      outDir,
      emptyOutDir: true,
      assetsDir: "",
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        input: [join(web, "explorer.html"), join(web, "dashboard.html"), join(web, "dashboard.ar.html")],
        // GraphiQL makes the titles of its icons, which screen readers read, from the names of functions.
        output: { keepNames: true },
      },
    },
  };
}

function compress(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg|ttf)$/.test(name)) continue;
    const bytes = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }));
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    );
  }
}
