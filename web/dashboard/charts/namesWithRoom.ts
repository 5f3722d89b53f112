interface Named {
  name: string;
  count: number;
  x: number;
  y: number;
  radius: number;
}

/** About as wide as a letter of a name is drawn, and as high as its line. */
const LETTER = 7;
const LINE = 16;

/** Returns those of some discs whose names can stand below them without running into each other, the largest first. */
export function namesWithRoom<T extends Named>(discs: readonly T[]): ReadonlySet<T> {
  const kept: T[] = [];
  for (const disc of [...discs].sort((a, b) => b.count - a.count))
    if (!kept.some((other) => areNear(disc, other))) kept.push(disc);
  return new Set(kept);
}

function areNear(one: Named, other: Named): boolean {
  const across = ((one.name.length + other.name.length) * LETTER) / 2;
  const [y, otherY] = [one.y + one.radius, other.y + other.radius];
  return Math.abs(one.x - other.x) < across && Math.abs(y - otherY) < LINE;
}
