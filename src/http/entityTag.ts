/** The strong entity tag of an answer as it is sent in a coding. */
export function entityTag(tag: string, coding: string | undefined): string {
  return coding === undefined ? `"${tag}"` : `"${tag}-${coding}"`;
}

/** Whether an If-None-Match header names a tag, which says that the client has the answer already. */
export function hasAlready(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(",").some((named) => named.trim().replace(/^W\//, "") === etag);
}
