import axe from "axe-core";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describeInBrowser, openPage, settle, type WatchedPage } from "./chromium";
import { type Site, startSite } from "./site";

/** A page of each kind; each has a record that the dataset holds. */
const pages = [
  ["overview", "/"],
  ["a meeting", "/meetings/ghanimi-prince-abdulaziz-baghdad-2021"],
  ["a person", "/people/mustafa-al-kadhimi"],
  ["a country", "/parties/IQ"],
  ["an organisation", "/parties/EU"],
  ["an agreement", "/agreements/saudi-iraqi-coordination-council"],
  ["a topic", "/topics/security-cooperation"],
  ["a source", "/sources/idaat-saudi-iraq-2021"],
  ["a comparison", "/compare?with=country/IQ,country/SA"],
  ["the index", "/index"],
  ["a search", "/search?q=وزير"],
] as const;

describeInBrowser("Each page of the dashboard", (browser) => {
  let site: Site;
  beforeAll(async () => void (site = await startSite()), 120_000);
  afterAll(() => site.close());

  const languages = [
    ["en", "ltr", ""],
    ["ar", "rtl", "/ar"],
  ] as const;
  const all = languages.flatMap(([language, direction, base]) =>
    pages.map(([name, path]) => ({ name, language, direction, path: base + (path === "/" && base ? "" : path) })),
  );

  // One window for all, so that only the first page is loaded with a cold cache.
  let window: WatchedPage;
  beforeAll(async () => void (window = await openPage(browser(), site.origin)));

  test.each(all)("$name, in $language", async ({ language, direction, path }) => {
    const { page, faults, asked } = window;
    asked.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(path);
    await settle(page);

    expect(await page.getAttribute("html", "lang")).toBe(language);
    expect(await page.getAttribute("html", "dir")).toBe(direction);
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.title()).toContain(" · ");
    expect(await page.locator('[role="alert"]').count()).toBe(0);
    // The hash alone, and the document with it where this server has not seen it yet.
    expect(new Set(asked.map((url) => url.searchParams.get("operationName"))).size).toBe(1);
    expect(asked.every((url) => url.searchParams.get("extensions")?.includes("sha256Hash"))).toBe(true);

    if (language === "ar") expect(await latinDigits(page)).toEqual([]);

    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await settledWidth(page, 360)).toBeLessThanOrEqual(360);
    expect(faults).toEqual([]);
  });

  test("has enough contrast in the dark, too", async () => {
    for (const path of ["/", "/ar/meetings/ghanimi-prince-abdulaziz-baghdad-2021"]) {
      const { page } = await openPage(browser(), site.origin, { colorScheme: "dark" });
      await page.goto(path);
      await settle(page);
      expect(await seriousFindings(page)).toEqual([]);
      await page.context().close();
    }
  });

  test("says in both languages that there is no such record", async () => {
    const { page, faults } = await openPage(browser(), site.origin);
    await page.goto("/meetings/no-such-meeting");
    await page.getByRole("heading", { level: 1, name: "There is no such page" }).waitFor();
    await page.goto("/ar/people/nobody");
    await page.getByRole("heading", { level: 1, name: "لا توجد صفحة كهذه" }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test("says in words that the server does not answer, and tries again", async () => {
    const { page } = await openPage(browser(), site.origin);
    await page.route("**/graphql?**", (route) => route.abort());
    await page.goto("/ar/people/mustafa-al-kadhimi");
    await page.getByRole("alert").getByText("لا يجيب الخادم").waitFor();
    expect(await page.getByRole("alert").innerText()).not.toMatch(/[a-z]/i);
    await page.unroute("**/graphql?**");
    await page.getByRole("button", { name: "حاول مجددًا" }).click();
    await page.getByRole("heading", { level: 1, name: /مصطفى الكاظمي/ }).waitFor();
    await page.context().close();
  });

  test("has its key figures before the API has answered", async () => {
    const { page } = await openPage(browser(), site.origin);
    await page.route("**/graphql?**", () => undefined);
    await page.goto("/ar");
    await page.getByRole("combobox").waitFor();
    expect(await page.locator(".key-figures dd").allInnerTexts()).toEqual(["١٩", "١٨", "١٠", "٦٧", "٣٣"]);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  });

  test("is an introduction with links where there is no JavaScript", async () => {
    const { page } = await openPage(browser(), site.origin, { javaScriptEnabled: false });
    await page.goto("/ar");
    expect(await page.locator("h1").innerText()).toBe("من التقى مَن، وبأي دليل");
    expect(await page.locator(".key-figures dd").first().innerText()).toBe("١٩");
    expect(await page.locator("pre").innerText()).toContain(`curl ${site.origin}/graphql`);
    await page.getByRole("link", { name: "English" }).click();
    expect(await page.locator("h1").innerText()).toBe("Who met whom, and on what evidence");
    await page.context().close();
  });
});

/** Where a page has digits as Latin texts write them outside of such texts, code, and fields for them. */
async function latinDigits(page: Page): Promise<string[]> {
  const texts = await page.evaluate<string[]>(`
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement.closest("code, pre")) texts.push(walker.currentNode.data);
    texts`);
  return texts.filter((text) => text.split(/\s+/).some((word) => /\d/.test(word) && !/[a-z]/i.test(text)));
}

/** How wide a page is once its charts have been drawn anew for a width. */
async function settledWidth(page: Page, width: number): Promise<number> {
  const measure = () => page.evaluate<number>("document.documentElement.scrollWidth");
  for (let tries = 0; tries < 50 && (await measure()) > width; tries++) await page.waitForTimeout(100);
  return measure();
}

/** What axe finds that keeps people out, each with where it is. */
async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, so that the page's policy need not allow it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join()}: ${failureSummary}`),
    );
}
