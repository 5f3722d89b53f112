import sql from "sql-template-tag";
import { Party } from "../entities/Party";
import { Source } from "../entities/Source";
import type { List } from "./list";

/** All parties, by code. */
export const partyList: List<Party> = {
  name: "parties",
  parent: "",
  entity: Party,
  table: "party",
  key: "code",
  from: sql`party s`,
  where: sql`TRUE`,
  order: { columns: ["code"], isDescending: false },
};

/** All sources, articles before references, each by slug. */
export const sourceList: List<Source> = {
  name: "sources",
  parent: "",
  entity: Source,
  table: "source",
  key: "slug",
  from: sql`source s`,
  where: sql`TRUE`,
  order: { columns: ["kind", "slug"], isDescending: false },
};
