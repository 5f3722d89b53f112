import { type Cost, pointsOf } from "./cost";
import { OverLimit, written } from "./OverLimit";
import type { Size } from "./pages";

/** The refusal of an operation past the limit: where most of its cost is, and the page size with which it would pass. */
export function tooCostly(cost: Cost, limit: number): OverLimit {
  const requested = Math.ceil(pointsOf(cost));
  const path = costliestPath(cost);
  const advice = onePage(cost, path, limit) ?? allPages(cost, path, limit);
  const most = path.map(({ key }) => key).join(".");
  const start = `The operation costs ${written(requested)} points, more than ${written(limit)}. Most of it is at ${most}.`;
  if (!advice)
    return new OverLimit("TOO_COSTLY", limit, requested, `${start} Ask for less of it, or in several requests.`, {
      path: path.map(({ key }) => key),
    });
  const { argument, count, at, isAlone } = advice;
  const where = isAlone ? "there" : "at each list on this path";
  return new OverLimit(
    "TOO_COSTLY",
    limit,
    requested,
    isAlone && at.length < path.length
      ? `${start} It passes with ${argument}: ${count} at ${at.join(".")}, or with less inside it.`
      : `${start} It passes with ${argument}: ${count} ${where}, or with less inside it.`,
    { path: path.map(({ key }) => key), at, argument, [argument]: count },
  );
}

interface Advice {
  argument: "first" | "last";
  count: number;
  at: string[];
  isAlone: boolean;
}

/** From the root to a leaf, at each step into what costs most. */
function costliestPath(root: Cost): Cost[] {
  const path: Cost[] = [];
  let times = 1;
  for (let at = root; at.inner.length > 0;) {
    times *= at.size.count;
    at = at.inner.reduce((most, inner) => (pointsOf(inner, times) > pointsOf(most, times) ? inner : most));
    path.push(at);
  }
  return path;
}

/** The one page on the path with which alone the operation passes, the size nearest to what was asked. */
function onePage(root: Cost, path: Cost[], limit: number): Advice | null {
  let best: Advice | null = null;
  path.forEach(({ page }, index) => {
    if (!page?.argument) return;
    const count = largestPassing(root, [page], limit);
    if (count >= 1 && (best === null || count >= best.count))
      best = { argument: page.argument, count, at: keysTo(path, index), isAlone: true };
  });
  return best;
}

/** The largest size for every page on the path with which the operation passes, where no single one suffices. */
function allPages(root: Cost, path: Cost[], limit: number): Advice | null {
  const pages = path.flatMap(({ page }) => page ?? []);
  const last = path.findLastIndex(({ page }) => page?.argument);
  const argument = path[last]?.page?.argument;
  if (!argument) return null;
  const count = largestPassing(root, pages, limit);
  return count >= 1 ? { argument, count, at: keysTo(path, last), isAlone: false } : null;
}

/** The largest size with which an operation that does not pass would; 0 where none would. */
function largestPassing(root: Cost, pages: Size[], limit: number): number {
  let passes = 0;
  let fails = Math.max(...pages.map(({ count }) => count));
  while (fails - passes > 1) {
    const count = Math.floor((passes + fails) / 2);
    if (withSizes(pages, count, () => pointsOf(root)) <= limit) passes = count;
    else fails = count;
  }
  return passes;
}

/** What is read while pages have no more than a size. */
function withSizes<T>(pages: Size[], most: number, read: () => T): T {
  const before = pages.map(({ count }) => count);
  pages.forEach((page) => (page.count = Math.min(page.count, most)));
  const result = read();
  pages.forEach((page, index) => (page.count = before[index]!));
  return result;
}

function keysTo(path: Cost[], index: number): string[] {
  return path.slice(0, index + 1).map(({ key }) => key);
}
