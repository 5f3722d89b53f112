import { readConfig, settings, settingsTable } from "../../src/config/config";
import { factsOf } from "../../src/setting";
import { textOf } from "../operations/built";

const names = Object.keys(settings.shape);

/** The rows of the Markdown tables in a text, each as its cells. */
function rowsOf(markdown: string): string[][] {
  const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

describe("The settings", () => {
  it("each have a default that is within their own bounds, and say what they set", () => {
    const usual = Object.entries(settings.shape)
      .map(([name, setting]) => [name, factsOf(setting).usual] as const)
      .filter(([, usual]) => usual !== "none");
    expect(readConfig(Object.fromEntries(usual))).toEqual(readConfig({}));
    for (const setting of Object.values(settings.shape)) expect(factsOf(setting).description).toMatch(/^[A-Z].*\.$/);
  });

  it("are all named at once where they cannot be used", () => {
    const given = { HOST: " ", PORT: "", LOG_LEVEL: "loud", METRICS_OPERATIONS: "1e3", SHUTDOWN_TIMEOUT_MS: "99" };
    expect(() => readConfig(given)).toThrow(
      [
        "These settings cannot be used:",
        "  HOST is empty: leave it out, or give it a value",
        '  PORT must be a whole number, 0 to 65,535, and is ""',
        '  LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, and is "loud"',
        '  METRICS_OPERATIONS must be a whole number, 0 to 10,000, and is "1e3"',
        '  SHUTDOWN_TIMEOUT_MS must be a whole number, 100 to 600,000, and is "99"',
      ].join("\n"),
    );
  });

  it.each([
    ["budget that can never hold what one operation may cost", { CLIENT_POINTS_AT_ONCE: "1" }, 5000, 1],
    ["cost that no budget can ever hold", { LIMIT_COST: "300001" }, 300_001, 300_000],
  ])("are named, beside the others at fault, for a %s", (_, given, limit, atOnce) => {
    expect(() => readConfig({ ...given, PORT: "x" })).toThrow(
      [
        '  PORT must be a whole number, 0 to 65,535, and is "x"',
        `  CLIENT_POINTS_AT_ONCE must be no less than LIMIT_COST, which is ${limit}, and is ${atOnce}`,
      ].join("\n"),
    );
  });

  it("are in accord where the budget has no bound, whatever may be saved up of it", () => {
    const given = { RATE_LIMIT_POINTS_PER_MINUTE: "0", CLIENT_POINTS_AT_ONCE: "1" };
    expect(readConfig(given)).toMatchObject({ CLIENT_POINTS_AT_ONCE: 1 });
  });

  it("at fault by themselves are not also compared", () => {
    expect(() => readConfig({ CLIENT_POINTS_AT_ONCE: "few", LIMIT_COST: "9999999" })).toThrow(
      /cannot be used:\n {2}CLIENT_POINTS_AT_ONCE must be a whole number, 1 to [\d,]+, and is "few"$/,
    );
  });

  it.each(["-1", "0x10", "1.5", "١", "4000 ", "NaN", "99999999999999999999"])("take no %p for a number", (value) => {
    expect(() => readConfig({ PORT: value })).toThrow("PORT must be a whole number");
  });

  it("are all listed in the README, each with its default, its values and what it sets", () => {
    const listed = rowsOf(textOf("README.md"));
    const rows = rowsOf(settingsTable()).filter(([name]) => names.includes(name!.replaceAll("`", "")));
    expect(rows).toHaveLength(names.length);
    expect(listed).toEqual(expect.arrayContaining(rows));
  });
});
