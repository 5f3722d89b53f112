import { formatNumber, HttpError } from "../../errors";
import type { CostNode } from "./compileCost";
import { childParents, type CostInputs, costOf, isIncluded, pageSize, type Parents, ROOT } from "./costOf";

/** Creates the error of an operation past the limit: where most of its cost is, and the page size with which it would pass. */
export function costExceeded(nodes: readonly CostNode[], inputs: CostInputs, limit: number): HttpError {
  const cost = costOf(nodes, ROOT, inputs);
  const path = costliestPath(nodes, inputs);
  const pages = path.filter(({ page }) => page);
  const passes = (capped: readonly CostNode[]) => largestPassing(nodes, capped, inputs, limit);
  const single = pages.map((node) => ({ at: [node], size: passes([node]) })).sort((a, b) => b.size - a.size)[0];
  const advice = single && single.size >= 1 ? single : { at: pages, size: passes(pages) };
  const keys = path.map(({ key }) => key);
  const start = `The operation costs ${formatNumber(cost)} points (limit ${formatNumber(limit)}), most of them at ${keys.join(".")}.`;
  const refuse = (next: string, more: object) =>
    new HttpError(400, "TOO_COSTLY", `${start} ${next}`, { limit, sent: cost, path: keys, ...more });
  const { at: nodesAt, size } = advice;
  const last = nodesAt.at(-1);
  if (!last || size < 1) return refuse("Ask for less of it, or in several requests.", {});
  const at = keys.slice(0, path.indexOf(last) + 1);
  const argument = last.page!.last ? "last" : "first";
  const where = nodesAt.length > 1 ? "at each list on this path" : `at ${at.join(".")}`;
  const next = `It passes with ${argument}: ${size} ${where}, or with less inside it.`;
  return refuse(next, { at, argument, [argument]: size });
}

/** Returns the way from the root to a leaf that takes at each step the field that costs most. */
function costliestPath(nodes: readonly CostNode[], inputs: CostInputs): CostNode[] {
  const path: CostNode[] = [];
  let [inner, parents]: [readonly CostNode[], Parents] = [nodes, ROOT];
  while (inner.length > 0) {
    const costs = inner.map((node) => ({ node, cost: costOf([node], parents, inputs) }));
    const { node } = costs.reduce((most, each) => (each.cost > most.cost ? each : most));
    if (!isIncluded(node, inputs.variables)) break;
    path.push(node);
    parents = childParents(node, parents, inputs);
    inner = node.children;
  }
  return path;
}

/** Returns the largest size that some pages can have so that an operation that does not pass would; 0 where there is none. */
function largestPassing(
  nodes: readonly CostNode[],
  pages: readonly CostNode[],
  inputs: CostInputs,
  limit: number,
): number {
  let passes = 0;
  let fails = Math.max(0, ...pages.map((node) => pageSize(node, node.page!, inputs)));
  while (fails - passes > 1) {
    const size = Math.floor((passes + fails) / 2);
    const caps = new Map(pages.map((node) => [node, size]));
    if (costOf(nodes, ROOT, { ...inputs, caps }) <= limit) passes = size;
    else fails = size;
  }
  return passes;
}
