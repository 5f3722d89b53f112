import { Agent } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { tell, type Response } from "../process/requests";
import { build } from "../process/builds";
import { run, type Running } from "../process/running";
import { type Balancer, startBalancer } from "./balancer";
import { describePostgres, type PostgresServer, startPostgres } from "./postgresServer";
import { databaseOf, type TestStore } from "./stores";

const isLong = process.env.TEST_LONG !== undefined;
const rounds = isLong ? 20 : 2;
const folder = build();

const page = (after: string | undefined) =>
  `query Page { a: dataset { version digest } meetings(first: 4${after === undefined ? "" : `, after: ${JSON.stringify(after)}`}) { totalCount pageInfo { endCursor hasNextPage } nodes { slug } } b: dataset { version } }`;

describePostgres("Three servers over one database, behind a balancer,", () => {
  let postgres: PostgresServer;
  let store: TestStore;
  let balancer: Balancer;
  const servers: Running[] = [];
  const start = (): Promise<Running> =>
    run(folder, {
      ...store.settings,
      DATABASE_POLL_MS: "200",
      RATE_LIMIT_POINTS_PER_MINUTE: "0",
      MAX_CONCURRENT_REQUESTS_PER_CLIENT: "100",
    });
  beforeAll(async () => {
    postgres = await startPostgres();
    store = await databaseOf(await postgres.createDatabase("several"));
    balancer = await startBalancer();
    for (let number = 0; number < 3; number++) servers.push(await start());
    balancer.servers.push(...servers.map(({ url }) => url));
  }, 120_000);
  afterAll(async () => {
    await balancer.close();
    await Promise.all(servers.map((server) => server.stop()));
    await postgres.end();
  });

  it(
    `give no wrong answer and fail no request, while the database is restarted ${rounds} times, editions are swapped and servers killed`,
    async () => {
      const killed = new Set<string>();
      const problems: unknown[] = [];
      const seen = new Map<string, string>();
      const versions = new Set<string>();
      let pages = 0;
      let isOver = false;

      /** Holds a page against all others: the same query to the same edition has the same answer and the same tag. */
      const check = (query: string, { status, headers, text, body }: Response): boolean => {
        if (status === 502 && killed.has(String(headers["x-server"]))) return false;
        if (status !== 200 || body.errors || body.data.a.version !== body.data.b.version) {
          problems.push({ status, text, server: headers["x-server"], fault: headers["x-fault"] });
          return false;
        }
        pages++;
        versions.add(body.data.a.version);
        const key = `${body.data.a.digest} ${query}`;
        const answer = `${headers.etag} ${text}`;
        if (answer !== (seen.get(key) ?? answer)) problems.push({ key, answer, other: seen.get(key) });
        seen.set(key, answer);
        return true;
      };

      /** Walks through all meetings, page by page, each from whichever server has its turn. */
      const walk = async (agent: Agent): Promise<void> => {
        const slugs: string[] = [];
        for (let after: string | undefined, isLast = false; !isLast;) {
          const query = page(after);
          const answer = await tell(`${balancer.url}/graphql?query=${encodeURIComponent(query)}`, undefined, agent);
          if (!check(query, answer)) return;
          const { meetings } = answer.body.data;
          slugs.push(...meetings.nodes.map(({ slug }: { slug: string }) => slug));
          after = meetings.pageInfo.endCursor;
          isLast = !meetings.pageInfo.hasNextPage;
          if (isLast && new Set(slugs).size !== meetings.totalCount) problems.push({ slugs });
          await wait(5);
        }
      };
      const clients = [1, 2, 3].map(async () => {
        const agent = new Agent({ keepAlive: true, maxSockets: 1 });
        while (!isOver) await walk(agent);
        agent.destroy();
      });

      let version = 1;
      for (let round = 0; round < rounds; round++) {
        await store.reseed(`${++version}.0.0`);
        const next = `${version}.0.0`;
        await Promise.all(servers.map((server) => server.logged((line) => line.version === next)));
        await (round % 2 === 0 ? postgres.stop() : postgres.crash());
        const [victim] = servers.splice(round % 3, 1) as [Running];
        killed.add(victim.url);
        victim.child.kill("SIGKILL");
        await victim.exit;
        // Without a database, and with a server less.
        await wait(500);
        await postgres.start();
        servers.splice(round % 3, 0, await start());
        balancer.servers.splice(0, 3, ...servers.map(({ url }) => url));
      }
      isOver = true;
      await Promise.all(clients);

      expect(problems).toEqual([]);
      expect(versions.size).toBeGreaterThanOrEqual(rounds);
      expect(pages).toBeGreaterThan(10 * rounds);
      const now = await Promise.all(servers.map(({ url }) => tell(`${url}/graphql?query={dataset{version,digest}}`)));
      expect(new Set(now.map(({ headers }) => headers.etag)).size).toBe(1);
      expect(now[0]!.body.data.dataset.version).toBe(`${version}.0.0`);
    },
    rounds * 60_000,
  );
});
