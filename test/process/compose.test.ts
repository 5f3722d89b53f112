import { parse } from "yaml";
import { readConfig } from "../../src/config/config";
import { textOf } from "./builds";

interface Service {
  environment?: Record<string, string>;
  read_only?: boolean;
  cap_drop?: string[];
  mem_limit?: string;
  cpus?: number;
  stop_grace_period?: string;
  healthcheck?: object;
  image: string;
  networks?: Record<string, { ipv4_address: string }>;
  extra_hosts?: string[];
  pids_limit?: number;
}

const compose = parse(textOf("deploy/compose.yaml"), { merge: true }) as {
  services: Record<string, Service>;
  networks: { inside: { ipam: { config: { subnet: string; ip_range: string }[] } } };
};
const services = Object.entries(compose.services);
const servers = services.filter(([name]) => name.startsWith("liqa-"));
const passwords: Record<string, string> = {
  POSTGRES_PASSWORD: "a1",
  SEEDER_PASSWORD: "b2",
  READER_PASSWORD: "c3",
};

/** The environment of a service as the server reads it, with the passwords put in. */
function settingsOf({ environment = {} }: Service) {
  const filled = Object.entries(environment).map(([name, value]) => [
    name,
    value.replace(/\$\{(\w+):[^}]*\}/g, (_, key: string) => passwords[key]!),
  ]);
  return readConfig(Object.fromEntries(filled));
}

describe("deploy/compose.yaml", () => {
  it("starts three servers that read as the role that may only read, and a job that seeds as the other", () => {
    expect(servers).toHaveLength(3);
    for (const [, server] of servers)
      expect(settingsOf(server).DATABASE_URL).toBe("postgres://liqa_reader:c3@postgres:5432/liqa");
    expect(settingsOf(compose.services.seed!).DATABASE_URL).toBe("postgres://liqa_seeder:b2@postgres:5432/liqa");
    for (const role of ["liqa_reader", "liqa_seeder"])
      expect(textOf("deploy/roles.sql")).toContain(`CREATE ROLE ${role} `);
  });

  it("has the proxy balance between all servers, which trust its network", () => {
    const balanced = [...textOf("deploy/nginx.conf").matchAll(/server (liqa-\d):4000/g)].map(([, name]) => name);
    expect(balanced).toEqual(servers.map(([name]) => name));
    const [{ subnet }] = compose.networks.inside.ipam.config as [{ subnet: string; ip_range: string }];
    for (const [, server] of servers) {
      expect(server.environment!.TRUSTED_PROXIES).toBe(subnet);
      expect(settingsOf(server).TRUSTED_PROXIES!(subnet.replace("0/24", "7"), 0)).toBe(true);
    }
  });

  it("gives each server an address that stays, by which the proxy finds it whenever it looks it up", () => {
    const addresses = servers.map(([name, { networks }]) => `${name}:${networks!.inside!.ipv4_address}`);
    expect(compose.services.proxy!.extra_hosts).toEqual(addresses);
    const [{ subnet, ip_range }] = compose.networks.inside.ipam.config as [{ subnet: string; ip_range: string }];
    const prefix = subnet.replace(/0\/24$/, "");
    expect(ip_range).toBe(`${prefix}128/25`);
    const own = addresses.map((address) => address.split(`:${prefix}`)[1]!);
    for (const number of own) expect(Number(number)).toBeLessThan(128);
    expect(new Set(own).size).toBe(servers.length);
  });

  it("bounds the proxy's processes by what it may have, however many cores there are", () => {
    const processes = Number(/^worker_processes (\d+);$/m.exec(textOf("deploy/nginx.conf"))![1]);
    // One more that starts them, and two for the cache; while it is reloaded, there are twice as many.
    expect(2 * (processes + 3)).toBeLessThan(compose.services.proxy!.pids_limit!);
  });

  it("gives every service bounds, and no right that it does not need", () => {
    for (const [name, service] of services) {
      const { read_only, cap_drop, mem_limit, cpus } = service;
      expect([name, read_only, cap_drop, mem_limit, cpus]).toEqual([
        name,
        true,
        ["ALL"],
        expect.stringMatching(/^\d+m$/),
        expect.any(Number),
      ]);
    }
  });

  it("waits longer for a server's end than the server takes for it", () => {
    const { SHUTDOWN_DELAY_MS, SHUTDOWN_TIMEOUT_MS } = readConfig({});
    for (const [, { stop_grace_period }] of servers)
      expect(Number(/^(\d+)s$/.exec(stop_grace_period!)![1]) * 1000).toBeGreaterThan(
        SHUTDOWN_DELAY_MS + SHUTDOWN_TIMEOUT_MS,
      );
  });
});

test("The systemd unit has room for the tasks of many workers, and says what grows with them", () => {
  const unit = textOf("deploy/liqa.service");
  expect(Number(/^TasksMax=(\d+)$/m.exec(unit)![1])).toBeGreaterThanOrEqual(32 * 12);
  expect(unit).toMatch(/^# .*grow with WORKERS.*\nTasksMax=.*\nMemoryMax=/m);
});
