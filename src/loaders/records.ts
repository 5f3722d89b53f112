import sql from "sql-template-tag";
import { Agreement } from "../entities/Agreement";
import { Meeting } from "../entities/Meeting";
import { Official } from "../entities/Official";
import { Party } from "../entities/Party";
import { Position } from "../entities/Position";
import { Source } from "../entities/Source";
import { Statement } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import { one } from "./batch";
import type { Store } from "./select";

/** Records by their key; null where there is none. */
export const recordLoaders = (store: Store) => ({
  agreement: one(
    store,
    Agreement,
    "slug",
    (slugs) => sql`SELECT * FROM agreement WHERE slug IN (SELECT value FROM ${slugs})`,
  ),
  meeting: one(
    store,
    Meeting,
    "slug",
    (slugs) => sql`SELECT * FROM meeting WHERE slug IN (SELECT value FROM ${slugs})`,
  ),
  official: one(
    store,
    Official,
    "slug",
    (slugs) => sql`SELECT * FROM official WHERE slug IN (SELECT value FROM ${slugs})`,
  ),
  party: one(store, Party, "code", (codes) => sql`SELECT * FROM party WHERE code IN (SELECT value FROM ${codes})`),
  position: one(
    store,
    Position,
    "slug",
    (slugs) => sql`SELECT * FROM position WHERE slug IN (SELECT value FROM ${slugs})`,
  ),
  source: one(store, Source, "slug", (slugs) => sql`SELECT * FROM source WHERE slug IN (SELECT value FROM ${slugs})`),
  statement: one(
    store,
    Statement,
    "slug",
    (slugs) => sql`SELECT * FROM statement WHERE slug IN (SELECT value FROM ${slugs})`,
  ),
  topic: one(store, Topic, "slug", (slugs) => sql`SELECT * FROM topic WHERE slug IN (SELECT value FROM ${slugs})`),
});
