import { scaleLinear } from "d3-scale";
import { useMemo, useState } from "react";
import { useLanguage } from "../../i18n/Language";
import { formatMonth, withDigits } from "../../i18n/format";
import { Tooltip, type Tip } from "../Tooltip";
import { useRovingFocus } from "../useRovingFocus";
import { useWidth } from "../useWidth";
import { dayOf, timeScale } from "./layout";
import { TimeAxis } from "./TimeAxis";
import { type Span, useSpanSelection } from "./useSpanSelection";

export interface Period {
  /** A year or a month, 2021 or 2021-09. */
  key: string;
  count: number;
}

const HEIGHT = 190;
const TOP = 10;
const AXIS = 28;

/** How many meetings there were in each year or month, where there are too many to mark each. */
export default function Histogram({
  periods,
  onSelect,
}: {
  periods: readonly Period[];
  onSelect: (span: Span) => void;
}) {
  const { language, t, isRightToLeft } = useLanguage();
  const [ref, width] = useWidth();
  const [tip, setTip] = useState<Tip>();
  const spans = useMemo(() => periods.map(spanOf), [periods]);
  const scale = timeScale([spans[0]?.from ?? 0, spans.at(-1)?.to ?? 1], [8, Math.max(9, width - 8)], isRightToLeft);
  const heights = scaleLinear([0, Math.max(1, ...periods.map(({ count }) => count))], [0, HEIGHT - AXIS - TOP]);
  const { onKeyDown, markProps } = useRovingFocus(spans.length);
  const { handlers, selected } = useSpanSelection(scale, onSelect);
  const total = periods.reduce((sum, { count }) => sum + count, 0);
  const nameOf = ({ key, from }: (typeof spans)[number]) =>
    key.length === 4 ? withDigits(language, key) : formatMonth(language, new Date(from));

  return (
    <div ref={ref} className="chart histogram">
      <svg
        width={width}
        height={HEIGHT}
        role="group"
        aria-label={t.timeline.label(t.counts.meetings(total))}
        onKeyDown={onKeyDown}
      >
        <TimeAxis scale={scale} y={HEIGHT - AXIS} top={TOP} />
        <rect data-unseen className="surface is-selectable" width={width} height={HEIGHT} {...handlers} />
        {selected && <rect className="selection" {...selected} y={TOP} height={HEIGHT - AXIS - TOP} />}
        {spans.map((span, index) => {
          const [left, right] = [scale(span.from), scale(span.to)].sort((a, b) => a - b) as [number, number];
          const height = heights(span.count);
          const y = HEIGHT - AXIS - height;
          const { onFocus, ...roving } = markProps(index);
          const content = (
            <>
              <strong>{nameOf(span)}</strong>
              <span>{t.counts.meetings(span.count)}</span>
            </>
          );
          const show = () => setTip({ x: (left + right) / 2, y, content });
          const select = () => onSelect({ from: dayOf(span.from), to: dayOf(span.to - 1) });
          return (
            <rect
              key={span.key}
              {...roving}
              className="bar"
              role="button"
              aria-label={t.timeline.year(nameOf(span), t.counts.meetings(span.count))}
              x={left + 0.5}
              width={Math.max(1, right - left - 1)}
              y={y}
              height={height}
              onClick={select}
              onKeyDown={(event) => ["Enter", " "].includes(event.key) && select()}
              onPointerEnter={show}
              onPointerLeave={() => setTip(undefined)}
              onFocus={() => {
                onFocus();
                show();
              }}
              onBlur={() => setTip(undefined)}
            />
          );
        })}
      </svg>
      <Tooltip tip={tip} width={width} />
    </div>
  );
}

function spanOf({ key, count }: Period) {
  const [year, month] = key.split("-").map(Number) as [number, number | undefined];
  return month === undefined
    ? { key, count, from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) }
    : { key, count, from: Date.UTC(year, month - 1), to: Date.UTC(year, month) };
}
