import { execFileSync } from "node:child_process";
import { projectRoot } from "../../src/config/projectRoot";
import { startServer, type TestServer } from "../server";

/** The real server with the built pages, at an address. */
export interface Site extends TestServer {
  origin: string;
}

/** Builds the pages where that is due, and serves them. */
export async function startSite(): Promise<Site> {
  execFileSync("node", ["web/build.mjs"], { cwd: projectRoot, stdio: "inherit" });
  const server = await startServer();
  const origin = await server.app.listen({ port: 0, host: "127.0.0.1" });
  return { ...server, origin };
}
