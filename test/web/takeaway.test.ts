import { readFileSync } from "node:fs";
import type { Download, Page } from "playwright-core";
import { describeInBrowser, openPage, settle, type WatchedPage } from "./chromium";
import { type Site, startSite } from "./site";

describeInBrowser("What can be taken away from the dashboard", (browser) => {
  let site: Site;
  let window: WatchedPage;
  beforeAll(async () => {
    site = await startSite();
    window = await openPage(browser(), site.origin, { permissions: ["clipboard-read", "clipboard-write"] });
  }, 120_000);
  afterAll(() => site.close());
  afterEach(() => expect(window.faults).toEqual([]));

  async function openQuery(page: Page, path: string) {
    await page.goto(path);
    await settle(page);
    await page.getByRole("button", { name: "Show the query" }).click();
    const dialog = page.getByRole("dialog");
    return {
      dialog,
      shown: async (name: string) => (await dialog.locator(`pre[aria-label="${name}"]`).textContent()) ?? "",
    };
  }

  test("the query of a meeting gives what its page shows", async () => {
    const { page } = window;
    const { shown } = await openQuery(page, "/meetings/ghanimi-prince-abdulaziz-baghdad-2021");
    const { meeting } = await site.read(await shown("GraphQL"), JSON.parse(await shown("Variables")));
    expect(await page.locator("h1").innerText()).toBe(meeting.title);
    const statements = await page.locator(".statement-text").allInnerTexts();
    expect(statements).toEqual(meeting.statements.map(({ text }: { text: string }) => text));
    expect(statements.length).toBeGreaterThan(0);
  });

  test("the query of the overview is the one that was sent, filters and all", async () => {
    const { page, asked } = window;
    asked.length = 0;
    const { shown } = await openQuery(page, "/?party=EG&from=2016-01-01");
    const sent = asked.find((url) => url.searchParams.has("query"))?.searchParams.get("query");
    if (sent) expect(await shown("GraphQL")).toBe(sent);
    const variables = JSON.parse(await shown("Variables"));
    expect(JSON.parse(asked.at(-1)!.searchParams.get("variables")!)).toEqual(variables);
    const { meetings } = await site.read(await shown("GraphQL"), variables);
    expect(await page.locator(".filter-bar .found").innerText()).toContain(`${meetings.totalCount} meetings`);
  });

  test("it is given as curl and as fetch, copied, and opened in the explorer", async () => {
    const { page } = window;
    const { dialog, shown } = await openQuery(page, "/sources/idaat-saudi-iraq-2021");
    const query = await shown("GraphQL");
    await dialog.getByRole("button", { name: "curl" }).click();
    const body = /-d '(.*)'$/s.exec(await shown("curl"))![1]!;
    expect(JSON.parse(body)).toMatchObject({ query });
    await dialog.getByRole("button", { name: "fetch" }).click();
    await dialog.getByRole("button", { name: "Copy" }).click();
    await dialog.getByRole("button", { name: "Copied" }).waitFor();
    const code = await page.evaluate<string>("navigator.clipboard.readText()");
    expect(code).toBe(await shown("fetch"));
    const link = new URL((await dialog.getByRole("link").getAttribute("href"))!, site.origin);
    expect([link.pathname, link.searchParams.get("query")]).toEqual(["/graphql", query]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  test("the evidence for each fact of a meeting is there on demand", async () => {
    const { page } = window;
    await page.goto("/meetings/ghanimi-prince-abdulaziz-baghdad-2021");
    await settle(page);
    expect(await page.locator(".evidence:visible").count()).toBe(0);
    await page.getByRole("button", { name: /^Evidence for When/ }).click();
    const evidence = page.locator(".evidence:visible");
    expect(await evidence.count()).toBe(1);
    expect(await evidence.innerText()).toMatch(/date/);
    await page.getByRole("button", { name: "Show all evidence" }).click();
    expect(await evidence.count()).toBe(await page.locator(".evidence-button").count());
  });

  test("three links lead a newcomer to who meets whom, to the evidence for a meeting, and to the query", async () => {
    const { page } = window;
    await page.goto("/");
    await settle(page);
    const start = page.getByRole("navigation", { name: "Where to begin" });
    await start.getByRole("link", { name: "See who meets whom" }).click();
    expect(await page.locator("#who").getByRole("heading").innerText()).toBe("Who meets whom");
    await start.getByRole("button", { name: "Take the query" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Copy" }).click();
    expect(await page.evaluate<string>("navigator.clipboard.readText()")).toMatch(/^query Overview/);
    await page.keyboard.press("Escape");
    await start.getByRole("link", { name: "Read the evidence" }).click();
    await page.locator(".page h1").waitFor();
    expect(await page.locator(".evidence:visible").count()).toBe(await page.locator(".evidence-button").count());
    await page.getByRole("button", { name: "Hide the evidence" }).click();
    expect(new URL(page.url()).hash).toBe("");
  });

  test("every fact of a meeting that is cited says its evidence", async () => {
    const { page } = window;
    const slug = "ghanimi-prince-abdulaziz-baghdad-2021";
    await page.goto(`/meetings/${slug}#evidence`);
    await settle(page);
    const { meeting } = await site.read(
      `query ($slug: String!) { meeting(slug: $slug) { citations { field } participants { label } partOf { title } } }`,
      { slug },
    );
    const facts = {
      title: "summary",
      date: "When",
      place: "Where",
      parties: "Parties",
      host: "Host",
      topics: "What about",
      kind: "Form",
      partOf: "Part of",
    };
    const cited = new Set(meeting.citations.map(({ field }: { field: string }) => field));
    const named = await page
      .locator(".evidence-button")
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
    for (const [field, fact] of Object.entries(facts))
      if (cited.has(field)) expect(named).toContainEqual(expect.stringContaining(`Evidence for ${fact}:`));
    for (const { label } of meeting.participants)
      expect(named).toContainEqual(expect.stringContaining(`Evidence for ${label}:`));
  });

  test("the network is saved as a table, as numbers and as a drawing", async () => {
    const { page } = window;
    await page.goto("/?party=IQ");
    await settle(page);
    const { ties } = await site.read(`{ ties(filter: { party: { any: ["IQ"] } }) { meetingCount parties { name } } }`);
    const saved = (format: string) => save(page, `Download as ${format}: Who meets whom`);

    const csv = await saved("CSV");
    expect(csv.name).toBe("liqa-ties.csv");
    expect(csv.text.split("\n")).toHaveLength(ties.length + 1);
    expect(csv.text).toContain(`${ties[0].parties[0].name},${ties[0].parties[1].name},${ties[0].meetingCount}`);
    const rows = JSON.parse((await saved("JSON")).text) as { meetings: number }[];
    expect(rows.map(({ meetings }) => meetings)).toEqual(
      ties.map(({ meetingCount }: { meetingCount: number }) => meetingCount),
    );
    const svg = await saved("SVG");
    expect(svg.text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.text).toContain(">Saudi Arabia</text>");
    expect(svg.text).not.toMatch(/class=|var\(/);
    expect((await saved("PNG")).bytes.subarray(1, 4).toString()).toBe("PNG");
  });
});

async function save(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const bytes = readFileSync(await (download as Download).path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString() };
}
