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
}

const compose = parse(textOf("deploy/compose.yaml"), { merge: true }) as {
  services: Record<string, Service>;
  networks: { inside: { ipam: { config: { subnet: string }[] } } };
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
    const [{ subnet }] = compose.networks.inside.ipam.config as [{ subnet: string }];
    for (const [, server] of servers) {
      expect(server.environment!.TRUSTED_PROXIES).toBe(subnet);
      expect(settingsOf(server).TRUSTED_PROXIES!(subnet.replace("0/24", "7"), 0)).toBe(true);
    }
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
