import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fp from "fastify-plugin";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../config/projectRoot";
import { sendNotModified, sendRepresentation, tagFor } from "../response/representation";

/** What the dashboard tells, before its script runs, of the dataset that is served. */
export interface DatasetSummary {
  readonly version: string;
  readonly license: string;
  readonly meetingCount: number;
  readonly officialCount: number;
  readonly agreementCount: number;
  readonly statementCount: number;
  readonly sourceCount: number;
}

export interface PagesOptions {
  /** The schema, in the schema definition language. */
  schema: string;
  /** Returns what the dashboard tells of the dataset without its scripts, for each visit. */
  dataset: () => DatasetSummary;
  /** Where `npm run build` left the pages and their assets. */
  folder?: string;
}

declare module "fastify" {
  interface FastifyReply {
    /** Answers with the explorer's page, which shares `/graphql` with the API. */
    sendExplorer(): FastifyReply;
  }
}

const NOT_BUILT = "The pages are not built: run `npm run build`, then start again. The API itself is at /graphql.\n";
/** Names that the build gives to assets, with a hash of what they hold. */
const ASSET = /^\/[\w.-]+-[\w-]{8}\.(js|css|svg|ttf)$/;

/** What the dashboard shows, and its own script tells apart; each is below `/ar` as well, in Arabic. */
const DASHBOARD_PATHS = [
  "/meetings/:slug",
  "/people/:slug",
  "/parties/:code",
  "/agreements/:slug",
  "/topics/:slug",
  "/sources/:slug",
  "/compare",
  "/index",
  "/search",
];

/** Serves the dashboard at `/` and its paths, the schema at `/schema.graphql`, and the assets of all pages below `/assets/`. */
export const pages = fp<PagesOptions>(
  async (app: FastifyInstance, { dataset, schema, folder = join(projectRoot, "dist/web") }) => {
    // The last file that a build writes.
    const isBuilt = existsSync(join(folder, ".inputs"));
    const read = (name: string) => (isBuilt ? readFileSync(join(folder, name), "utf8") : undefined);
    const explorer = read("explorer.html");
    if (!isBuilt) app.log.warn(NOT_BUILT.trim());

    for (const [base, page] of [
      ["", read("dashboard.html")],
      ["/ar", read("dashboard.ar.html")],
    ] as const)
      for (const path of [...(base ? [base] : []), `${base}/`, ...DASHBOARD_PATHS.map((path) => base + path)])
        app.get(path, async (request, reply) =>
          sendPage(reply, DASHBOARD_POLICY, page && fillIn(page, dataset(), request)),
        );
    const tag = tagFor(schema, "text/plain", "/schema.graphql");
    app.get(
      "/schema.graphql",
      async (request, reply) =>
        sendNotModified(request, reply, tag) ??
        sendRepresentation(request, reply, { body: schema, mediaType: "text/plain", tag }),
    );
    app.decorateReply("sendExplorer", function () {
      return sendPage(this.header("vary", "Accept"), EXPLORER_POLICY, explorer);
    });
    if (isBuilt)
      await app.register(fastifyStatic, {
        root: folder,
        prefix: "/assets/",
        allowedPath: (path) => ASSET.test(path),
        preCompressed: true,
        index: false,
        immutable: true,
        maxAge: "1y",
        decorateReply: false,
        setHeaders: (reply) => {
          // A worker obeys the policy that its own script came with.
          reply.setHeader("content-security-policy", policy({ "script-src": "'self'" }));
          reply.setHeader("cross-origin-resource-policy", "same-origin");
          reply.setHeader("vary", "Accept-Encoding");
        },
      });
  },
  { name: "pages", dependencies: ["connections"] },
);

// What Monaco draws with, style attributes and style elements of its own making, is all that keeps
// 'unsafe-inline' here, and for styles alone.
const EXPLORER_POLICY = policy({
  "script-src": "'self'",
  "worker-src": "'self'",
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "connect-src": "'self'",
});
// A drawing that is saved as a picture goes through an image of a data URL.
const DASHBOARD_POLICY = policy({
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
});

function policy(allowed: Record<string, string>): string {
  const directives = {
    "default-src": "'none'",
    ...allowed,
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
  };
  return Object.entries(directives)
    .map((directive) => directive.join(" "))
    .join("; ");
}

function sendPage(reply: FastifyReply, contentSecurityPolicy: string, page: string | undefined): FastifyReply {
  if (page === undefined)
    return reply.code(503).type("text/plain; charset=utf-8").header("cache-control", "no-store").send(NOT_BUILT);
  return reply
    .type("text/html; charset=utf-8")
    .headers({
      "cache-control": "no-cache",
      "content-security-policy": contentSecurityPolicy,
      "cross-origin-opener-policy": "same-origin",
    })
    .send(page);
}

function fillIn(page: string, shown: DatasetSummary, request: FastifyRequest): string {
  const values: Record<string, string> = { origin: originOf(request), version: shown.version, license: shown.license };
  for (const name of ["meeting", "official", "agreement", "statement", "source"] as const) {
    const count = shown[`${name}Count`];
    values[`${name}Count`] = String(count);
    values[`${name}s`] = count.toLocaleString("en");
    values[`${name}sAr`] = count.toLocaleString("ar-EG");
  }
  return page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ""));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// The page shows a command to paste into a shell, so a Host header that is not a plain name is not repeated.
function originOf({ host, protocol }: FastifyRequest): string {
  return /^[\w.:[\]-]+$/.test(host) ? `${protocol}://${host}` : "http://localhost:4000";
}
