import { type KeyboardEvent, useRef, useState } from "react";
import { useLanguage } from "../i18n/Language";

/**
 * Makes one stop for the Tab key of many marks, in the order in which they are read, with arrow keys between them:
 * the arrow that points onwards is the left one where the page is read from the right.
 */
export function useRovingFocus(count: number) {
  const { isRightToLeft } = useLanguage();
  const [chosen, setChosen] = useState(0);
  const current = Math.min(chosen, Math.max(0, count - 1));
  const marks = useRef<(HTMLElement | SVGElement | null)[]>([]);

  function onKeyDown(event: KeyboardEvent) {
    const onwards = isRightToLeft ? "ArrowLeft" : "ArrowRight";
    const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
    const to = { [onwards]: current + 1, [back]: current - 1, ArrowDown: current + 1, ArrowUp: current - 1 };
    const target = { ...to, Home: 0, End: count - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    marks.current[Math.max(0, Math.min(count - 1, target))]?.focus();
  }

  const markProps = (index: number) => ({
    ref: (mark: HTMLElement | SVGElement | null) => {
      marks.current[index] = mark;
    },
    tabIndex: index === current ? 0 : -1,
    onFocus: () => setChosen(index),
  });
  return { onKeyDown, markProps };
}
