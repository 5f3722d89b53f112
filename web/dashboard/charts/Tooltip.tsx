import type { ReactNode } from "react";

/** What is said of a mark, and where in the chart the mark is. */
export interface Tip {
  x: number;
  y: number;
  content: ReactNode;
}

/** Shows what a mark stands for beside it. Screen readers have the mark's own name instead. */
export function Tooltip({ tip, width }: { tip: Tip | undefined; width: number }) {
  if (!tip) return null;
  // Within the chart, whose left end is the left end in either direction.
  const left = Math.max(110, Math.min(width - 110, tip.x));
  return (
    <div className="tooltip" aria-hidden="true" style={{ left, top: tip.y }}>
      {tip.content}
    </div>
  );
}
