import { type PointerEvent, useState } from "react";
import { dayOf, type TimeScale } from "./layout";

/** Days from the first to the last that were chosen. */
export interface Span {
  from: string;
  to: string;
}

/** Fewer pixels than this are a click, and choose nothing. */
const LEAST = 6;

/** Lets a pointer choose a span of a time axis by dragging over it. */
export function useSpanSelection(scale: TimeScale, onSelect: ((span: Span) => void) | undefined) {
  const [drag, setDrag] = useState<{ start: number; end: number }>();
  const at = (event: PointerEvent<SVGElement>) => {
    const [left, right] = [Math.min(...scale.range()), Math.max(...scale.range())];
    const x = event.clientX - event.currentTarget.ownerSVGElement!.getBoundingClientRect().left;
    return Math.max(left, Math.min(right, x));
  };
  const handlers = onSelect && {
    onPointerDown(event: PointerEvent<SVGElement>) {
      if (event.button !== 0 || event.pointerType === "touch") return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ start: at(event), end: at(event) });
    },
    onPointerMove(event: PointerEvent<SVGElement>) {
      if (drag) setDrag({ ...drag, end: at(event) });
    },
    onPointerUp() {
      setDrag(undefined);
      if (!drag || Math.abs(drag.end - drag.start) < LEAST) return;
      const [from, to] = [drag.start, drag.end].map((x) => scale.invert(x)).sort((a, b) => Number(a) - Number(b));
      onSelect({ from: dayOf(from!), to: dayOf(to!) });
    },
    onPointerCancel() {
      setDrag(undefined);
    },
  };
  const selected = drag && { x: Math.min(drag.start, drag.end), width: Math.abs(drag.end - drag.start) };
  return { handlers, selected };
}
