// By the first part of a record's id, `meeting/<slug>`.
const folders: Record<string, string> = {
  meeting: "meetings",
  official: "people",
  country: "parties",
  organization: "parties",
  agreement: "agreements",
  topic: "topics",
  source: "sources",
};

/** Returns the path of the page of a record, by the record's id. */
export function pathOf(id: string): string {
  const [type = "", key = ""] = id.split("/");
  return `/${folders[type] ?? type}/${encodeURIComponent(key)}`;
}

/** Returns the path of the page of a record of a type, by its slug or code. */
export function pathTo(
  type: "meeting" | "official" | "country" | "agreement" | "topic" | "source",
  key: string,
): string {
  return pathOf(`${type}/${key}`);
}

/** Returns where on the page of its meeting a statement stands, by the statement's id. */
export function anchorOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
