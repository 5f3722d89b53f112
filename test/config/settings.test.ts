import { join } from "node:path";
import { readConfig, settings, settingSchemas } from "../../src/config/config";
import { projectRoot } from "../../src/config/projectRoot";
import { settingsTable } from "../../src/config/settingsTable";
import { textOf } from "../process/builds";

const names = Object.keys(settings.shape);
const schemas = Object.entries(settingSchemas());

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

/** What is said of an environment that cannot be used. */
function faultsOf(environment: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    const [title, ...faults] = (error as Error).message.split("\n");
    expect(title).toBe("These settings cannot be used:");
    return faults.map((fault) => fault.trim());
  }
}

describe("The settings", () => {
  it("each have a default that is within their own bounds, and say what they set", () => {
    const defaults = schemas.flatMap(([name, { default: usual }]) => (usual === undefined ? [] : [[name, `${usual}`]]));
    expect(readConfig(Object.fromEntries(defaults))).toEqual(readConfig({}));
    for (const [, { description }] of schemas) expect(description).toMatch(/^[A-Z].*\.$/);
  });

  it("are all named at once where they cannot be used", () => {
    expect(
      faultsOf({ HOST: " ", PORT: "", LOG_LEVEL: "loud", METRICS_OPERATIONS: "1e3", SHUTDOWN_TIMEOUT_MS: "99" }),
    ).toEqual([
      "HOST is empty: leave it out, or give it a value",
      'PORT must be a whole number, 0 to 65,535, and is ""',
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, and is "loud"',
      'METRICS_OPERATIONS must be a whole number, 0 to 10,000, and is "1e3"',
      'SHUTDOWN_TIMEOUT_MS must be a whole number, 100 to 86,400,000, and is "99"',
    ]);
  });

  it("take addresses and ranges for proxies, and nothing else", () => {
    const { TRUSTED_PROXIES: isProxy } = readConfig({ TRUSTED_PROXIES: "192.0.2.1, 10.0.0.0/8, 2001:db8::/32" });
    const addresses = ["192.0.2.1", "192.0.2.2", "10.1.2.3", "::ffff:10.1.2.3", "2001:db8::9", "::1", "x", ""];
    expect(addresses.filter((address) => isProxy!(address, 0))).toEqual([
      "192.0.2.1",
      "10.1.2.3",
      "::ffff:10.1.2.3",
      "2001:db8::9",
    ]);
    for (const wrong of ["nobody", "10.0.0.0/99", "10.0.0.0/8,", " "])
      expect(faultsOf({ TRUSTED_PROXIES: wrong })).toEqual([expect.stringMatching(/^TRUSTED_PROXIES has an entry/)]);
  });

  it.each([
    ["rate limit below what one operation may cost", { RATE_LIMIT_POINTS_PER_MINUTE: "1" }, 20_000, 1],
    ["cost that no rate limit allows", { MAX_COST: "300001" }, 300_001, 300_000],
  ])("are refused for a %s", (_, given, cost, points) => {
    expect(faultsOf(given)).toEqual([
      `RATE_LIMIT_POINTS_PER_MINUTE must be at least MAX_COST, which is ${cost}, and is ${points}`,
    ]);
  });

  it("allow any cost where there is no rate limit", () => {
    expect(readConfig({ RATE_LIMIT_POINTS_PER_MINUTE: "0", MAX_COST: "9999999" })).toMatchObject({
      MAX_COST: 9_999_999,
    });
  });

  it.each(["-1", "0x10", "1.5", "١", "4000 ", "NaN", "99999999999999999999"])("take no %p for a number", (value) => {
    expect(faultsOf({ PORT: value })).toEqual([expect.stringMatching(/^PORT must be a whole number/)]);
  });

  it.each([
    ["STORE", "STORE is now called DATABASE_PATH"],
    ["CLIENT_POINTS_PER_MINUTE", "CLIENT_POINTS_PER_MINUTE is now called RATE_LIMIT_POINTS_PER_MINUTE"],
    ["LIMIT_DEPTH", "LIMIT_DEPTH is now called MAX_DEPTH"],
    [
      "LIMIT_TIME_MS",
      "LIMIT_TIME_MS is no longer a setting: MAX_COST bounds how long an operation takes. Leave it out",
    ],
    ["MAX_DEPHT", "MAX_DEPHT is not a setting. The nearest is MAX_DEPTH"],
    ["RATE_LIMIT_POINTS", "RATE_LIMIT_POINTS is not a setting. The nearest is RATE_LIMIT_MAX_CLIENTS"],
    ["TRUSTED_PROXY", "TRUSTED_PROXY is not a setting. The nearest is TRUSTED_PROXIES"],
    ["TRUSTED_PROXYS", "TRUSTED_PROXYS is not a setting. The nearest is TRUSTED_PROXIES"],
    ["LOG_LEVELS", "LOG_LEVELS is not a setting. The nearest is LOG_LEVEL"],
  ])("named %s are refused, with the name that is right", (name, fault) => {
    expect(faultsOf({ [name]: "1" })).toEqual([fault]);
  });

  it.each(["ANSWERS_BYTES", "CLIENT_POINTS_AT_ONCE", "CLIENTS", "CONNECTIONS", "REQUESTS_AT_ONCE", "HEADER_BYTES"])(
    "of version 1 are refused: %s",
    (name) => expect(faultsOf({ [name]: "1" })).toHaveLength(1),
  );

  it("leave the variables of others alone", () => {
    expect(faultsOf({ HOME: "/", PATH: "/bin", HOSTNAME: "a", LANG: "C", NODE_ENV: "production", MAIL: "x" })).toEqual(
      [],
    );
    const ofServices = {
      DATABASE_SERVICE_HOST: "10.0.0.1",
      DATABASE_PORT: "tcp://10.0.0.1:5432",
      DATABASE_PORT_5432_TCP: "x",
    };
    expect(faultsOf(ofServices)).toEqual([]);
  });

  it("have a store in the project by default, wherever the process was started, and one that is set where it says", () => {
    expect(readConfig({}).DATABASE_PATH).toBe(join(projectRoot, "var/liqa.sqlite"));
    expect(readConfig({ DATABASE_PATH: "a.sqlite" }).DATABASE_PATH).toBe(join(process.cwd(), "a.sqlite"));
  });

  it("are all listed in the documentation, each with its default, its values and what it sets", () => {
    const listed = rowsOf(textOf("docs/settings.md"));
    const rows = rowsOf(settingsTable()).filter(([name]) => names.includes(name!.replaceAll("`", "")));
    expect(rows).toHaveLength(names.length);
    expect(listed).toEqual(expect.arrayContaining(rows));
  });
});
