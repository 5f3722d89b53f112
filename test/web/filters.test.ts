import type { Page } from "playwright-core";
import { describeInBrowser, openPage, settle, type WatchedPage } from "./chromium";
import { type Site, startSite } from "./site";

describeInBrowser("The overview", (browser) => {
  let site: Site;
  let window: WatchedPage;
  beforeAll(async () => {
    site = await startSite();
    window = await openPage(browser(), site.origin);
  }, 120_000);
  afterAll(() => site.close());
  afterEach(() => expect(window.faults).toEqual([]));

  /** How many meetings a filter leaves, as the API says when it is asked directly. */
  async function count(filter: object): Promise<number> {
    const { meetings } = await site.read(
      `query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }`,
      {
        filter,
      },
    );
    return meetings.totalCount;
  }

  /** How often each value of a facet occurs under a filter. */
  async function counts(field: string, filter: object): Promise<string[]> {
    const { meetings } = await site.read(
      `query ($filter: MeetingFilter, $field: MeetingGroupField!) {
        meetings(filter: $filter) { groupBy(field: $field, first: 8) { label count } }
      }`,
      { field, filter },
    );
    return meetings.groupBy.map(({ label, count: n }: { label: string; count: number }) => `${label} ${n}`);
  }

  test("filters all figures together, each facet counted under the other filters", async () => {
    const { page } = window;
    await open(page, "/");
    await facet(page, "Parties")
      .getByRole("button", { name: /^Egypt/ })
      .click();
    await facet(page, "Topics")
      .getByRole("button", { name: /^Counter-terrorism/ })
      .click();
    await settle(page);

    const [egypt, terrorism] = [{ party: { any: ["EG"] } }, { topic: { any: ["counter-terrorism"] } }];
    expect(await found(page)).toBe(await count({ ...egypt, ...terrorism }));
    expect(await bars(page, "Parties")).toEqual(await counts("PARTY", terrorism));
    expect(await bars(page, "Topics")).toEqual(await counts("TOPIC", egypt));
    expect(await bars(page, "People")).toEqual(await counts("OFFICIAL", { ...egypt, ...terrorism }));
    expect(await page.locator(".timeline .mark").count()).toBe(await found(page));
  });

  test("keeps its filters in the address, and walks through them back and forward", async () => {
    const { page } = window;
    await open(page, "/?party=IQ");
    const first = await found(page);
    await facet(page, "Forms")
      .getByRole("button", { name: /^Talks/ })
      .click();
    await settle(page);
    const second = await found(page);
    expect(new URL(page.url()).search).toBe("?party=IQ&kind=TALKS");
    expect(second).toBe(await count({ party: { any: ["IQ"] }, kind: ["TALKS"] }));

    await page.goBack();
    await settle(page);
    expect([new URL(page.url()).search, await found(page)]).toEqual(["?party=IQ", first]);
    await page.goForward();
    await page.reload();
    await settle(page);
    expect(await found(page)).toBe(second);
    await page.getByRole("link", { name: "العربية" }).click();
    await settle(page);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe("/ar?party=IQ&kind=TALKS");
  });

  test("narrows to a span that is dragged over, and to a party by a year of the table", async () => {
    const { page } = window;
    await open(page, "/");
    const surface = (await page.locator(".timeline .surface").boundingBox())!;
    await page.mouse.move(surface.x + surface.width * 0.05, surface.y + 20);
    await page.mouse.down();
    await page.mouse.move(surface.x + surface.width * 0.3, surface.y + 20, { steps: 4 });
    await page.mouse.up();
    await settle(page);
    const { from, to } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(await found(page)).toBe(await count({ date: { from, to } }));

    await open(page, "/");
    await page.getByRole("button", { name: "Egypt, 2015: 2 meetings" }).click();
    await settle(page);
    expect(await found(page)).toBe(2);
  });

  test.each([
    ["/", "From", "May 2021", "2021-05-01", "1 May 2021"],
    ["/", "To", "2021", "2021-12-31", "31 December 2021"],
    ["/ar", "من", "٤/٩/٢٠٢١", "2021-09-04", "٤ سبتمبر ٢٠٢١"],
    ["/ar", "إلى", "أيار ٢٠٢١", "2021-05-31", "٣١ مايو ٢٠٢١"],
  ])("on %s takes a period in words: %s %s", async (path, label, written, day, shown) => {
    const { page } = window;
    await open(page, path);
    const input = page.getByLabel(label, { exact: true });
    await input.fill("soon");
    await input.press("Enter");
    await page.locator('.refused[role="alert"]').waitFor();
    await input.fill(written);
    await input.press("Enter");
    await settle(page);
    expect([...new URL(page.url()).searchParams.values()]).toEqual([day]);
    expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(shown);
  });

  test("finds both parties of a tie, and a country on the map", async () => {
    const { page } = window;
    await open(page, "/");
    await page
      .getByRole("list", { name: "Those that meet most often" })
      .getByRole("button", { name: /^Iraq and Saudi Arabia/ })
      .press("Enter");
    await settle(page);
    expect(new URL(page.url()).search).toBe("?party=IQ,SA&together=yes");
    expect(await found(page)).toBe(await count({ party: { all: ["IQ", "SA"] } }));
    await page
      .locator(".map")
      .getByRole("button", { name: /^Saudi Arabia/ })
      .click();
    await settle(page);
    expect(await found(page)).toBe(await count({ party: { all: ["IQ", "SA"] }, place: { any: ["SA"] } }));
  });

  test.each([
    ["", "ArrowRight"],
    ["/ar", "ArrowLeft"],
  ])("walks along the timeline of %p by %s from the earliest to the latest meeting", async (base, onwards) => {
    const { page } = window;
    await open(page, base || "/");
    const marks = page.locator(".timeline .mark");
    await page.locator('.timeline .mark[tabindex="0"]').focus();
    await page.keyboard.press("Home");
    const names: string[] = [];
    for (let step = 0; step < (await marks.count()); step++) {
      names.push((await page.locator(":focus").getAttribute("aria-label")) ?? "");
      await page.keyboard.press(onwards);
    }
    expect(new Set(names).size).toBe(await marks.count());
    expect(names[0]).toMatch(/2015|٢٠١٥/);
    expect(names.at(-1)).toMatch(/2025|٢٠٢٥/);
    await page.keyboard.press("Enter");
    await page.locator(".page h1").waitFor();
    expect(new URL(page.url()).pathname).toBe(`${base}/meetings/momeni-visit-to-iraq-2025`);
  });

  test("is worked by the keyboard: skip link, search with suggestions in the other script, filters", async () => {
    const { page } = window;
    await open(page, "/");
    await page.keyboard.press("Tab");
    expect(await page.locator(":focus").innerText()).toBe("Skip to the content");
    await page.getByRole("combobox").fill("الكاظمي");
    await page.getByRole("option").first().locator("mark").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: /Mustafa al-Kadhimi/ }).waitFor();

    await open(page, "/");
    await page.locator('.network circle[tabindex="0"]').focus();
    await page.keyboard.press("Enter");
    await settle(page);
    expect(new URL(page.url()).search).toBe("?party=IQ");
  });

  test("says when nothing matches, and takes the filters back", async () => {
    const { page } = window;
    await page.goto("/?party=GB&kind=SUMMIT");
    await page.getByText("No meeting matches all the filters.").waitFor();
    await page.getByRole("button", { name: "Clear the filters" }).click();
    await settle(page);
    expect(await found(page)).toBe(await count({}));
  });
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settle(page);
}

function facet(page: Page, name: string) {
  return page.locator(".facet").filter({ has: page.getByRole("heading", { name, exact: true }) });
}

/** The number of meetings that the page says are left. */
async function found(page: Page): Promise<number> {
  return Number.parseInt(await page.locator(".filter-bar .found").innerText(), 10);
}

/** The bars of a facet, as "name count". */
async function bars(page: Page, name: string): Promise<string[]> {
  const rows = await facet(page, name).locator(".bar-row").allInnerTexts();
  return rows
    .map((row) =>
      row
        .trim()
        .split(/\s*\n\s*/)
        .join(" "),
    )
    .slice(0, 8);
}
