import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";

export interface PartyNode {
  code: string;
  name: string;
  /** How many meetings it attended. */
  count: number;
}

export interface PartyTie {
  codes: readonly [string, string];
  meetingCount: number;
}

export interface PlacedNode extends PartyNode, SimulationNodeDatum {
  x: number;
  y: number;
  radius: number;
}

interface PlacedTie extends SimulationLinkDatum<PlacedNode> {
  source: PlacedNode;
  target: PlacedNode;
  tie: PartyTie;
}

const STEPS = 320;
/** Names stand below the discs, and are wider than these. */
const ROOM_FOR_NAME = 28;

/** Places the parties of a network so that those that meet stand near each other; the same network always the same way. */
export function placeNetwork(parties: readonly PartyNode[], ties: readonly PartyTie[], width: number, height: number) {
  const most = Math.max(1, ...parties.map(({ count }) => count));
  const largest = Math.min(34, width / 14);
  const nodes = parties.map((party) => ({
    ...party,
    radius: Math.max(6, largest * Math.sqrt(party.count / most)),
  })) as PlacedNode[];
  const known = new Set(nodes.map(({ code }) => code));
  const strongest = Math.max(1, ...ties.map(({ meetingCount }) => meetingCount));
  const links = ties
    .filter(({ codes }) => codes.every((code) => known.has(code)))
    .map((tie) => ({ source: tie.codes[0], target: tie.codes[1], tie }) as unknown as PlacedTie);
  forceSimulation(nodes)
    .force(
      "link",
      forceLink<PlacedNode, PlacedTie>(links)
        .id(({ code }) => code)
        .distance(({ tie }) => width * (0.14 + 0.16 * (1 - tie.meetingCount / strongest))),
    )
    .force("charge", forceManyBody().strength(-0.7 * width))
    .force(
      "collide",
      forceCollide<PlacedNode>(({ radius }) => radius + ROOM_FOR_NAME),
    )
    .force("x", forceX(0).strength(0.05))
    .force("y", forceY(0).strength((0.05 * width) / height))
    .stop()
    .tick(STEPS);
  fit(nodes, width, height);
  return { nodes, links, strongest };
}

/** Stretches a layout over the space that there is, with room for names. */
function fit(nodes: PlacedNode[], width: number, height: number): void {
  const room = { x: 56, top: 40, bottom: 52 };
  const [xs, ys] = [nodes.map(({ x }) => x), nodes.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const spread = { x: Math.max(...xs) - left || 1, y: Math.max(...ys) - top || 1 };
  const scale = Math.min((width - 2 * room.x) / spread.x, (height - room.top - room.bottom) / spread.y, 1.6);
  for (const node of nodes) {
    node.x = width / 2 + (node.x - left - spread.x / 2) * scale;
    node.y = room.top + (height - room.top - room.bottom) / 2 + (node.y - top - spread.y / 2) * scale;
  }
}
