import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { weight } from "./http/accept";

/** What the landing page tells of the dataset. */
export interface DatasetOnShow {
  version: string;
  license: string;
  meetingCount: number;
  officialCount: number;
  agreementCount: number;
  sourceCount: number;
}

export interface ExplorerOptions {
  /** Asked for each visit to the landing page, so that it shows what is served now. */
  dataset: () => DatasetOnShow | Promise<DatasetOnShow>;
  /** Where `npm run build` left the pages and their assets. Read once, when this is called. */
  folder?: string;
}

const BUILD = Symbol("the explorer's build");
const NOT_BUILT = "The explorer is not built: run `npm run build`, then start again. The API itself is at /graphql.\n";

/**
 * Serves the landing page at `/` and the explorer's assets below `/explorer/`. The explorer's own
 * page shares `/graphql` with the API: that route asks `wantsExplorer`, then calls `sendExplorer`.
 */
export function explorer(app: FastifyInstance, { dataset, folder }: ExplorerOptions): void {
  const build = readBuild(folder ?? BUILT_TO.find(isBuilt));
  if (!build) app.log.warn(NOT_BUILT.trim());
  app.decorate(BUILD, build);

  app.get("/", async (request, reply) => {
    if (!build) return sendNotBuilt(reply);
    return sendPage(reply, LANDING_POLICY).send(fillIn(build.landing, await dataset(), originOf(request)));
  });

  app.get<{ Params: { name: string } }>("/explorer/:name", (request, reply) => {
    const asset = build?.assets.get(request.params.name);
    return asset ? sendAsset(request, reply, asset) : reply.callNotFound();
  });
}

/**
 * Whether a request for `/graphql` is someone's browser rather than a GraphQL client: a GET whose
 * Accept header ranks HTML above every JSON that the API speaks. A `query` in the address changes
 * nothing: a browser gets the explorer with that query in it, a client its answer.
 */
export function wantsExplorer(request: Pick<FastifyRequest, "method" | "headers">): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const accept = request.headers.accept ?? "*/*";
  const json = Math.max(weight(accept, "application/json"), weight(accept, "application/graphql-response+json"));
  return weight(accept, "text/html") > json;
}

/** Answers with the explorer's page, or where it has not been built, with how to build it. */
export function sendExplorer(reply: FastifyReply): FastifyReply {
  const build = reply.server.getDecorator<Build | undefined>(BUILD);
  reply.header("vary", "Accept");
  return build ? sendPage(reply, EXPLORER_POLICY).send(build.explorer) : sendNotBuilt(reply);
}

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
const LANDING_POLICY = policy({ "style-src": "'self'", "img-src": "'self'" });
// A worker obeys the policy that its own script came with.
const ASSET_POLICY = policy({ "script-src": "'self'" });

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

function sendPage(reply: FastifyReply, contentSecurityPolicy: string): FastifyReply {
  return reply.type("text/html; charset=utf-8").headers({
    "cache-control": "no-cache",
    "content-security-policy": contentSecurityPolicy,
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
}

function sendNotBuilt(reply: FastifyReply): FastifyReply {
  return reply.code(503).type("text/plain; charset=utf-8").header("cache-control", "no-store").send(NOT_BUILT);
}

function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): FastifyReply {
  const accepted = request.headers["accept-encoding"] ?? "";
  const encoding = [...asset.encoded.keys()].find((name) => weight(accepted, name) > 0);
  if (encoding) reply.header("content-encoding", encoding);
  return reply
    .type(asset.type)
    .headers({
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": ASSET_POLICY,
      "cross-origin-resource-policy": "same-origin",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    })
    .send(encoding ? asset.encoded.get(encoding) : asset.bytes);
}

function fillIn(page: string, shown: DatasetOnShow, origin: string): string {
  const arabic = new Intl.NumberFormat("ar-EG");
  const english = new Intl.NumberFormat("en");
  const words: Record<string, string> = {
    origin,
    version: shown.version,
    license: shown.license,
    meetings: english.format(shown.meetingCount),
    meetingsAr: arabic.format(shown.meetingCount),
    officials: english.format(shown.officialCount),
    officialsAr: arabic.format(shown.officialCount),
    agreements: english.format(shown.agreementCount),
    agreementsAr: arabic.format(shown.agreementCount),
    sources: english.format(shown.sourceCount),
    sourcesAr: arabic.format(shown.sourceCount),
  };
  return page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(words[name] ?? ""));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// The page shows a command to paste into a shell, so a Host header that is not a plain name is not repeated.
function originOf(request: FastifyRequest): string {
  return /^[\w.:[\]-]+$/.test(request.host) ? `${request.protocol}://${request.host}` : "http://localhost:4000";
}

interface Build {
  explorer: string;
  landing: string;
  assets: Map<string, Asset>;
}

interface Asset {
  type: string;
  bytes: Buffer;
  /** By content coding, the smallest first. */
  encoded: Map<string, Buffer>;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
};

// As seen from src/ and from dist/src/.
const BUILT_TO = [join(__dirname, "../dist/web"), join(__dirname, "../web")];

// The last file that a build writes.
function isBuilt(folder: string): boolean {
  return existsSync(join(folder, ".inputs"));
}

function readBuild(folder: string | undefined): Build | undefined {
  if (!folder || !isBuilt(folder)) return undefined;
  const read = (name: string) => readFileSync(join(folder, name));
  const names = new Set(readdirSync(folder));
  const assets = new Map<string, Asset>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const encoded = new Map<string, Buffer>();
    if (names.has(`${name}.br`)) encoded.set("br", read(`${name}.br`));
    if (names.has(`${name}.gz`)) encoded.set("gzip", read(`${name}.gz`));
    assets.set(name, { type, bytes: read(name), encoded });
  }
  return { explorer: read("explorer.html").toString(), landing: read("landing.html").toString(), assets };
}
