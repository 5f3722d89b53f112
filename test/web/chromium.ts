import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Names that Chromium and its kin go by, in the order in which they are taken. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Where a Chromium is: what CHROMIUM names, else the first that is found; nothing where there is none. */
export const chromiumPath = process.env.CHROMIUM ?? findChromium();

function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...places, ...USUAL_PLACES].find((place) => existsSync(place));
}

/** Describes what a browser shows; skipped, with a line that says why, where there is no browser. */
export function describeInBrowser(name: string, tests: (browser: () => Browser) => void): void {
  if (chromiumPath === undefined) {
    process.stderr.write(`Skipped, no Chromium found (set CHROMIUM to one, or install it): ${name}\n`);
    describe.skip(name, () => tests(missing));
    return;
  }
  describe(name, () => {
    let browser: Browser;
    beforeAll(async () => {
      // Its own sandbox cannot be had as root in a container; it visits this server alone.
      browser = await chromium.launch({ executablePath: chromiumPath, args: ["--no-sandbox"] });
    });
    afterAll(() => browser.close());
    tests(() => browser);
  });
}

function missing(): never {
  throw new Error("There is no browser.");
}

/** A page that notes whatever should not happen in it. */
export interface WatchedPage {
  page: Page;
  /** Errors in the console, among them violations of the policy, and requests to elsewhere. */
  faults: string[];
  /** The requests to the API, in order. */
  asked: URL[];
}

/** Opens a page, of a reader who wants no motion, and watches it. */
export async function openPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const asked: URL[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol === "data:" || url.protocol === "blob:") return;
    if (url.origin !== origin) faults.push(`a request to ${url.origin}`);
    if (url.pathname === "/graphql") asked.push(url);
  });
  return { page, faults, asked };
}

/** Waits until a page shows what it asked for, charts included. */
export async function settle(page: Page): Promise<void> {
  await page.locator(".figures, .page h1").first().waitFor();
  await page.locator('.is-pending, .state[role="status"], [aria-busy="true"]').first().waitFor({ state: "detached" });
}
