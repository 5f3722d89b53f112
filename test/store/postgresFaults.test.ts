import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seed } from "../../seed/seed";
import { writeDatabase } from "../../seed/writeDatabase";
import { readConfig } from "../../src/config/config";
import { PostgresStore } from "../../src/store/postgres/PostgresStore";
import { postgresError } from "../../src/store/postgres/postgresError";
import { StoreError } from "../../src/store/StoreError";
import { postQuery } from "../process/requests";
import { build, textOf } from "../process/builds";
import { run, runToEnd } from "../process/running";
import { writeDataset } from "../seed/soundFiles";
import { ofVersion } from "./ownStore";
import { describePostgres, execute, freePort, type PostgresServer, startPostgres } from "./postgresServer";

const oddPassword = "a@b:c/d#e%f é";

/** Why the store of a URL cannot be read. */
async function refusal(url: string): Promise<string> {
  const store = new PostgresStore(url);
  try {
    await store.open();
    return "it was read";
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError);
    return (error as Error).message;
  } finally {
    await store.close();
  }
}

describe("A URL that is not one of a database", () => {
  it.each([
    ["", "is empty: leave it out, or give it a value"],
    ["mysql://u:hunter2@h/liqa", "must begin with postgres://, as in"],
    ["liqa.sqlite", "must begin with postgres://, as in"],
    [
      "postgres://u:hunter/2@h/liqa",
      "is not a URL such as postgres://user:password@host:5432/database; percent-encode",
    ],
    ["postgres://u:hunter#2@h/liqa", "is not a URL such as"],
    ["postgres://u:12/hunter2@h/liqa", "has something after the database's name; percent-encode"],
    ["postgres://u:12#hunter2@h/liqa", "has something after the database's name; percent-encode"],
    ["postgres://u:hunter2@h", "names no database: write it as in"],
    ["postgres://u:hunter2@h/", "names no database: write it as in"],
    ["postgres://u:hunter%2@h/liqa", "has a % that is not followed by two hexadecimal digits"],
    ["postgres://u:hunter2@h:99999/liqa", "is not a URL such as"],
  ])("is refused as a setting, without being shown: %j", (url, words) => {
    const read = () => readConfig({ DATABASE_URL: url });
    expect(read).toThrow(`These settings cannot be used:\n  DATABASE_URL ${words}`);
    expect(read).not.toThrow(/hunter/);
  });

  it.each([
    [
      "postgres://liqa:hunter2@db.example:5433/liqa?sslmode=require&password=hunter2",
      "postgres://liqa@db.example:5433/liqa",
    ],
    ["postgresql://db.example/liqa", "postgres://db.example/liqa"],
    ["postgres:///liqa?host=/var/run/postgresql", "postgres:///var/run/postgresql/liqa"],
  ])("is shown without password and parameters where it is one: %s", (url, name) => {
    expect(readConfig({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
    expect(new PostgresStore(url).name).toBe(name);
  });
});

describePostgres("A database that cannot be used", () => {
  let server: PostgresServer;
  let url: string;
  const folder = build();
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.createDatabase("faulty");
    await execute(
      url,
      rolesSql("faulty", "sow", "hunter2"),
      `CREATE ROLE odd LOGIN PASSWORD '${oddPassword}' IN ROLE liqa_reader`,
      "CREATE ROLE stranger LOGIN PASSWORD 'hunter2'",
      "CREATE ROLE busy LOGIN PASSWORD 'hunter2' CONNECTION LIMIT 0",
      "CREATE ROLE locked NOLOGIN PASSWORD 'hunter2'",
    );
    await server.createDatabase("empty");
    await server.createDatabase("latin", "ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
    await writeDatabase(as("liqa_seeder:sow"), ofVersion("1.0.0"));
  });
  afterAll(() => server.end());

  it("is none because of its password's characters, which are percent-encoded", async () => {
    expect(await refusal(as(`odd:${encodeURIComponent(oddPassword)}`))).toBe("it was read");
  });

  const as = (user: string, database = "faulty", host = server.address) => `postgres://${user}@${host}/${database}`;

  const faults: [name: string, url: () => string | Promise<string>, words: string][] = [
    [
      "a wrong password",
      () => as("liqa_reader:hunter3"),
      "the password is wrong, or there is no such user. Correct the user and the password in DATABASE_URL.",
    ],
    ["an unknown user", () => as("nobody:hunter2"), "the password is wrong, or there is no such user."],
    ["no password", () => as("liqa_reader"), "it asks for a password. Put one into DATABASE_URL"],
    [
      "a user who may not log in",
      () => as("locked:hunter2"),
      "PostgreSQL does not let this user in from here. Add the",
    ],
    ["a user with no connection left", () => as("busy:hunter2"), "PostgreSQL has no connection left. Raise"],
    [
      "an unknown database",
      () => as("liqa_reader:hunter2", "none"),
      "there is no such database. Create it, or correct its",
    ],
    [
      "nothing seeded",
      () => as("liqa_reader:hunter2", "empty"),
      "no dataset was seeded there. Run `npm run seed` with the",
    ],
    [
      "no rights",
      () => as("stranger:hunter2"),
      "this user may not read it. Grant it USAGE on the schema liqa and SELECT",
    ],
    [
      "another encoding",
      () => as("liqa_reader:hunter2", "latin"),
      "the database's encoding is LATIN1. Create one with",
    ],
    ["an unknown host", () => as("liqa_reader:hunter2", "faulty", "none.invalid"), "host"],
    [
      "nothing that listens",
      async () => as("liqa_reader:hunter2", "faulty", `127.0.0.1:${await freePort()}`),
      "nothing listens there. Start PostgreSQL, or correct the host and port in DATABASE_URL.",
    ],
    [
      "no TLS",
      () => `${as("liqa_reader:hunter2")}?sslmode=require`,
      "it offers no TLS. Turn ssl on in PostgreSQL, or leave",
    ],
    [
      "a database's name that no URL can have",
      () => as("liqa_reader:hunter2", "a%2Fb"),
      "there is no such database. Create it, or correct its name in DATABASE_URL, where none of ; / ?",
    ],
    [
      "a folder for a certificate",
      () => `${as("liqa_reader:hunter2")}?sslmode=verify-full&sslrootcert=/`,
      "TLS failed: the file of a certificate or key is a folder. Name files in PEM format with sslrootcert, sslcert and",
    ],
    [
      "a missing file",
      () => `${as("liqa_reader:hunter2")}?sslrootcert=/none.pem`,
      "there is no such socket or certificate",
    ],
  ];

  it.each(faults)("is named with what to do, and without its password: %s", async (_, urlOf, words) => {
    const given = await urlOf();
    const message = await refusal(given);
    expect(message).toMatch(/^The store postgres:\/\/\w+@[\w.]+(:\d+)?\/[\w%]+ cannot be used: /);
    expect(message).toContain(words);
    expect(message).not.toMatch(/hunter/);
  });

  it("ends a server's start with exit code 1 and one line", async () => {
    const { code, said } = await runToEnd(folder, { DATABASE_URL: as("liqa_reader:hunter3") });
    expect(said).toBe(
      `The store ${as("liqa_reader")} cannot be used: the password is wrong, or there is no such user. Correct the user and the password in DATABASE_URL.\n`,
    );
    expect(code).toBe(1);
  });

  it("is named when it is seeded, too", async () => {
    const files = writeDataset();
    const seedAs = (given: string) => seed(files, { DATABASE_URL: given, DATABASE_PATH: "" });
    await expect(seedAs(as("liqa_reader:hunter2"))).rejects.toThrow(
      `${as("liqa_reader")} was not seeded: this user may not write it. Grant it CREATE on the database, and let it own the schema liqa if there is one. The edition before is as it was.`,
    );
    await expect(seedAs(as("liqa_reader:hunter3"))).rejects.toThrow(/was not seeded: the password is wrong/);
    await expect(seedAs(`${as("liqa_seeder:sow")}?options=-c%20default_transaction_read_only%3Don`)).rejects.toThrow(
      /was not seeded: it is a standby, or read-only\. Name the primary server/,
    );
  });

  it("keeps no server from ending where it never answers", async () => {
    const silent = createServer().listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as { port: number };
    const store = new PostgresStore(as("liqa_reader:hunter2", "faulty", `127.0.0.1:${port}`));
    const opening = store.open().catch(({ message }: Error) => message);
    await store.close();
    expect(await opening).toContain("the store was closed");
    silent.close();
  });

  it("is no matter of rights for a role that may only SELECT: a server runs with it and takes up what is seeded", async () => {
    const running = await run(folder, { DATABASE_URL: as("liqa_reader:hunter2"), DATABASE_POLL_MS: "3600000" });
    const version = async () =>
      (await postQuery(running, "{ dataset { version } }")).body.data.dataset.version as string;
    expect(await version()).toBe("1.0.0");
    await writeDatabase(as("liqa_seeder:sow"), ofVersion("2.0.0"));
    await running.logged(({ msg }) => /has a new edition/.test(String(msg)));
    expect(await version()).toBe("2.0.0");
    for (const statement of [
      "DELETE FROM liqa.meeting",
      "DROP SCHEMA liqa CASCADE",
      "CREATE TABLE liqa.a (b int)",
      "CREATE TABLE public.a (b int)",
      "CREATE TEMP TABLE a (b int)",
    ])
      await expect(execute(as("liqa_reader:hunter2"), statement)).rejects.toThrow(/denied|must be owner/);
    await execute(url, "REVOKE USAGE ON SCHEMA liqa FROM liqa_reader");
    running.child.kill("SIGHUP");
    await running.logged(({ err }) => /this user may not read it/.test((err as Error | undefined)?.message ?? ""));
    expect(await version()).toBe("2.0.0");
    await running.stop();
    expect(running.lines.join("\n")).not.toMatch(/hunter/);
  }, 60_000);
});

/** The statements of deploy/roles.sql, with what psql puts into them. */
function rolesSql(database: string, seederPassword: string, readerPassword: string): string {
  return textOf("deploy/roles.sql")
    .replaceAll(/^\\.*$/gm, "")
    .replaceAll(":'seeder_password'", `'${seederPassword}'`)
    .replaceAll(":'reader_password'", `'${readerPassword}'`)
    .replaceAll(':"DBNAME"', `"${database}"`);
}

const openssl = (...words: string[]) => execFileSync("openssl", words, { stdio: "pipe" });
const hasOpenssl = (() => {
  try {
    return openssl("version").length > 0;
  } catch {
    process.stderr.write("Tests of PostgreSQL's TLS are skipped: there is no openssl to make a certificate with\n");
    return false;
  }
})();

(hasOpenssl ? describePostgres : describe.skip)("A database with TLS", () => {
  const folder = mkdtempSync(join(tmpdir(), "liqa-tls-"));
  const [key, certificate] = [join(folder, "key.pem"), join(folder, "certificate.pem")];
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
    openssl(
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-keyout",
      key,
      "-out",
      certificate,
      "-days",
      "2",
      ...subject,
    );
    // The user postgres may not own the key, and does not have to where root does and its group may read it.
    chmodSync(folder, 0o755);
    chmodSync(key, process.getuid?.() === 0 ? 0o640 : 0o600);
    if (process.getuid?.() === 0)
      chownSync(key, 0, Number(execFileSync("id", ["-g", "postgres"], { encoding: "utf8" })));
    server = await startPostgres("ssl=on", `ssl_cert_file=${certificate}`, `ssl_key_file=${key}`);
    url = (await server.createDatabase("secured")).replace("127.0.0.1", "localhost");
    await writeDatabase(`${url}?sslmode=verify-full&sslrootcert=${certificate}`, ofVersion("1.0.0"));
  });
  afterAll(() => server?.end());

  it("is read where its certificate is trusted, and refused with what to do where it is not", async () => {
    expect(await refusal(`${url}?sslmode=verify-full&sslrootcert=${certificate}`)).toBe("it was read");
    expect(await refusal(`${url}?sslmode=verify-full`)).toMatch(
      /cannot be used: TLS failed \(self-signed certificate\)\. Name the authority of its certificate with sslrootcert=FILE/,
    );
    const other = url.replace("localhost", "127.0.0.1");
    expect(await refusal(`${other}?sslmode=verify-full&sslrootcert=${certificate}`)).toMatch(
      /TLS failed \(.*IP: 127\.0\.0\.1 .*\)\. .* and the host as the certificate has it\./,
    );
  });
});

it("A database that does not answer is told as that", () => {
  const late = [new Error("timeout expired"), Object.assign(new Error("connect ETIMEDOUT"), { code: "ETIMEDOUT" })];
  for (const error of late)
    expect(postgresError("postgres://h/liqa", error).message).toBe(
      "The store postgres://h/liqa cannot be used: there was no answer. Correct the host and port in DATABASE_URL, or let the network through.",
    );
});

it("A database that takes connections over TLS only is told as that", () => {
  const message = 'no pg_hba.conf entry for host "10.0.0.1", user "liqa", database "liqa", no encryption';
  expect(postgresError("postgres://h/liqa", Object.assign(new Error(message), { code: "28000" })).message).toBe(
    "The store postgres://h/liqa cannot be used: PostgreSQL does not let this user in from here without TLS. Add ?sslmode=verify-full to DATABASE_URL, or a line for the user to pg_hba.conf.",
  );
});

it("A certificate or key that is none is told as that", () => {
  const error = Object.assign(new Error("no start line"), { code: "ERR_OSSL_PEM_NO_START_LINE" });
  expect(postgresError("postgres://h/liqa", error).message).toBe(
    "The store postgres://h/liqa cannot be used: TLS failed (no start line). Name files in PEM format with sslrootcert, sslcert and sslkey in DATABASE_URL.",
  );
});

it("An error that is not known is told in its own words", () => {
  const error = Object.assign(new Error("the moon is full"), { code: "XX000" });
  expect(postgresError("postgres://h/liqa", error).message).toBe(
    "The store postgres://h/liqa cannot be used: the moon is full. See PostgreSQL's log.",
  );
  expect(postgresError("postgres://h/liqa", new Error("the moon is full")).message).toBe(
    "The store postgres://h/liqa cannot be used: the moon is full. Run `npm run seed`, which writes it anew.",
  );
});
