import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readConfig } from "../../src/config/config";
import { build, textOf } from "./builds";
import { run, type Running } from "./running";
import { freePort } from "../store/postgresServer";
import { ownStore, reseed } from "../store/ownStore";

const nginx = ["nginx", "/usr/sbin/nginx"].find((path) => spawnSync(path, ["-v"]).status === 0);
if (nginx === undefined) process.stderr.write("Tests of deploy/nginx.conf are skipped: nginx is not installed\n");

interface Told {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

(nginx === undefined ? describe.skip : describe)(
  "nginx, configured by deploy/nginx.conf, in front of three servers",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "liqa-nginx-"));
    const servers: Running[] = [];
    let path: string;
    let proxy: ChildProcess;
    let port: number;

    beforeAll(async () => {
      const built = build();
      path = await ownStore("nginx");
      const settings = {
        DATABASE_PATH: path,
        DATABASE_POLL_MS: "50",
        TRUSTED_PROXIES: "127.0.0.1",
        CACHE_SECONDS: "2",
      };
      for (let number = 0; number < 3; number++) servers.push(await run(built, settings));
      port = await freePort();
      const ports = servers.map(({ url }) => new URL(url).port);
      const configuration = textOf("deploy/nginx.conf")
        .replace(/liqa-(\d):4000/g, (_, number: string) => `127.0.0.1:${ports[Number(number) - 1]}`)
        .replace("listen 8080", `listen 127.0.0.1:${port}`)
        .replaceAll("/tmp/", `${folder}/`)
        .replace("/var/cache/nginx", `${folder}/cache`);
      mkdirSync(join(folder, "cache"));
      writeFileSync(join(folder, "nginx.conf"), configuration);
      // As root, its workers run as nobody, who has to enter the folder.
      spawnSync("chmod", ["-R", "a+rwX", folder]);
      proxy = spawn(nginx!, ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"], {
        stdio: "ignore",
      });
      for (let time = 0; time < 500 && (await get("/healthz").catch(() => undefined)) === undefined; time++)
        await wait(10);
    }, 120_000);
    afterAll(async () => {
      const exit = once(proxy, "exit");
      proxy.kill("SIGTERM");
      await exit;
      await Promise.all(servers.map((server) => server.stop()));
    });

    function send(method: string, url: string, headers: Record<string, string> = {}, body?: string): Promise<Told> {
      return new Promise((resolve, reject) => {
        const sent = request(
          { port, host: "127.0.0.1", method, path: url, headers, agent: new Agent() },
          (response) => {
            const chunks: Buffer[] = [];
            response.on("data", (chunk: Buffer) => chunks.push(chunk));
            response.on("end", () =>
              resolve({
                status: response.statusCode!,
                headers: response.headers,
                body: Buffer.concat(chunks).toString(),
              }),
            );
          },
        );
        sent.on("error", reject);
        sent.end(body);
      });
    }
    const get = (url: string, headers?: Record<string, string>) => send("GET", url, headers);
    const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;

    it("answers a GET that was sent before without a server, with the same tag, and 304 to who has it", async () => {
      const url = query("{ meetings(first: 3) { nodes { slug } } }");
      const [first, second] = [await get(url), await get(url)];
      expect([first.headers["x-cache"], second.headers["x-cache"]]).toEqual(["MISS", "HIT"]);
      expect([second.body, second.headers.etag]).toEqual([first.body, first.headers.etag]);
      expect(JSON.parse(first.body).data.meetings.nodes).toHaveLength(3);
      const known = await get(url, { "if-none-match": String(first.headers.etag) });
      expect([known.status, known.headers["x-cache"], known.body]).toEqual([304, "HIT", ""]);
    });

    it("tells only the client that a server answers what is left of its points, and the request's id", async () => {
      const url = query("{ topics { slug } }");
      const [first, second] = [await get(url), await get(url)];
      expect(first.headers).toMatchObject({ ratelimit: expect.any(String), "x-request-id": expect.any(String) });
      expect(second.headers["x-cache"]).toBe("HIT");
      expect(Object.keys(second.headers).filter((name) => /ratelimit|x-request-id/.test(name))).toEqual([]);
    });

    it("keeps a copy for each coding and media type", async () => {
      const url = query("{ meetings(first: 19) { nodes { slug title(language: EN) } } }");
      const codings = ["br", "gzip", "identity"];
      for (const time of ["MISS", "HIT"])
        for (const coding of codings) {
          const { headers } = await get(url, { "accept-encoding": coding });
          expect([headers["x-cache"], headers["content-encoding"] ?? "identity"]).toEqual([time, coding]);
        }
      const { headers } = await get(url, {
        accept: "application/graphql-response+json",
        "accept-encoding": "identity",
      });
      expect([headers["x-cache"], headers["content-type"]]).toEqual([
        "MISS",
        "application/graphql-response+json; charset=utf-8",
      ]);
    });

    it("keeps no POST, and no response with an error", async () => {
      const body = JSON.stringify({ query: "{ dataset { version } }" });
      for (let time = 0; time < 2; time++) {
        const posted = await send("POST", "/graphql", { "content-type": "application/json" }, body);
        expect([posted.status, posted.headers["x-cache"]]).toEqual([200, undefined]);
        const faulty = await get(query("{ nothing }"));
        expect([faulty.headers["x-cache"], faulty.headers["cache-control"]]).toEqual(["MISS", "no-store"]);
        expect(JSON.parse(faulty.body).errors).toHaveLength(1);
      }
    });

    it("revalidates a stale copy by its tag, and has the new edition when there is one", async () => {
      const url = query("{ dataset { version } }");
      await get(url);
      await reseed(path, "2.0.0");
      for (const server of servers) await server.logged(({ version }) => version === "2.0.0");
      const until = async (isSo: (told: Told) => boolean) => {
        for (let time = 0; time < 200; time++) {
          const told = await get(url);
          if (isSo(told)) return told;
          await wait(50);
        }
        throw new Error("it never came");
      };
      await until(({ body }) => body.includes("2.0.0"));
      // Revalidated by its tag, the copy is still right, says a server; nginx sends the old one meanwhile.
      await until(({ headers }) => headers["x-cache"] === "STALE" || headers["x-cache"] === "UPDATING");
      await until(({ headers }) => headers["x-cache"] === "HIT");
      await Promise.any(servers.map((server) => server.logged(({ isNotModified }) => isNotModified === true)));
    });

    it("shows nobody the metrics, and passes on each client's own address and no other", async () => {
      expect((await get("/metrics")).status).toBe(404);
      await get(query("{ a: __typename }"), { "x-forwarded-for": "203.0.113.7" });
      const clients = servers.flatMap(({ lines }) => lines.map((line) => /"client":"([^"]+)"/.exec(line)?.[1]));
      expect([...new Set(clients.filter(Boolean))]).toEqual(["127.0.0.0/24"]);
    });

    it("fails no request when a server is killed, and serves what it has when all are", async () => {
      const url = query("{ officials(first: 2) { nodes { slug } } }");
      const before = await get(url);
      servers[0]!.child.kill("SIGKILL");
      for (let time = 0; time < 30; time++)
        expect((await get(query(`{ meetings(first: 1) { nodes { slug } } a${time}: __typename }`))).status).toBe(200);
      for (const { child } of servers) child.kill("SIGKILL");
      await Promise.all(servers.map(({ exit }) => exit));
      // Until the copy is old.
      await wait(2_500);
      const after = await get(url);
      expect([after.status, after.body]).toEqual([200, before.body]);
      expect((await get(query("{ b: __typename }"))).status).toBe(502);
    });
  },
);

test("The proxy takes what servers refuse, and no connection outlives a server's patience", () => {
  const configuration = textOf("deploy/nginx.conf");
  const { MAX_BODY_BYTES, IDLE_TIMEOUT_MS } = readConfig({});
  const megabytes = Number(/client_max_body_size (\d+)m;/.exec(configuration)![1]);
  expect(megabytes * 2 ** 20).toBeGreaterThan(MAX_BODY_BYTES);
  const seconds = Number(/keepalive_timeout (\d+)s;/.exec(configuration)![1]);
  expect(seconds * 1000).toBeLessThan(IDLE_TIMEOUT_MS);
});
