import { useMemo } from "react";
import { useLanguage } from "../../i18n/Language";
import { dayOf, extentOf, instantOf, timeScale } from "../timeline/layout";
import { TimeAxis } from "../timeline/TimeAxis";
import { useWidth } from "../useWidth";

interface End {
  earliest: string | null;
  latest: string | null;
  isUncertain: boolean;
  isApproximate: boolean;
}

/** Someone's time in an office, as far as it is known. */
export interface Term {
  key: string;
  label: string;
  start: End | null;
  end: End | null;
}

const ROW = 46;
const AXIS = 28;
const FADED_YEARS = 0.06;

/** Terms of office on a time axis, one below the other; an end that is open or unknown fades out. */
export default function OfficeChart({ terms, name }: { terms: readonly Term[]; name: string }) {
  const { isRightToLeft } = useLanguage();
  const [ref, width] = useWidth();
  const { scale, height } = useMemo(() => layOut(terms, width, isRightToLeft), [terms, width, isRightToLeft]);
  const [first, last] = scale.domain().map(Number) as [number, number];
  const fade = (last - first) * FADED_YEARS;
  return (
    <div ref={ref} className="chart offices">
      <svg width={width} height={height} role="img" aria-label={name}>
        <TimeAxis scale={scale} y={height - AXIS} top={4} />
        {terms.map(({ key, label, start, end }, row) => {
          const from = instantAt(start, "earliest") ?? (instantAt(end, "latest") ?? last) - fade * 3;
          const to = instantAt(end, "latest") ?? Math.max(from + fade, last);
          const [left, right] = [scale(from), scale(to)].sort((a, b) => a - b) as [number, number];
          const y = row * ROW + 8;
          const classes = ["term", (!start || start.isUncertain || start.isApproximate) && "is-doubtful-start"];
          return (
            <g key={key} className={classes.filter(Boolean).join(" ")}>
              <text x={isRightToLeft ? Math.max(right, 150) : Math.min(left, width - 150)} y={y + 10}>
                {label}
              </text>
              <rect x={left} y={y + 17} width={Math.max(3, right - left)} height={9} rx={2} />
              {!end && <OpenEnd x={isRightToLeft ? left : right} y={y + 17} isRightToLeft={isRightToLeft} />}
              {!start && <OpenEnd x={isRightToLeft ? right : left} y={y + 17} isRightToLeft={!isRightToLeft} />}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Three strokes that grow thinner, where nothing says how it goes on. */
function OpenEnd({ x, y, isRightToLeft }: { x: number; y: number; isRightToLeft: boolean }) {
  const step = isRightToLeft ? -5 : 5;
  return (
    <g className="open-end">
      {[3, 2, 1].map((width, index) => (
        <rect key={width} x={x + step * (index + 1) - (isRightToLeft ? 0 : width)} y={y} width={width} height={9} />
      ))}
    </g>
  );
}

function instantAt(end: End | null, side: "earliest" | "latest"): number | undefined {
  const day = end?.[side] ?? end?.[side === "earliest" ? "latest" : "earliest"];
  return day ? instantOf(day) : undefined;
}

function layOut(terms: readonly Term[], width: number, isRightToLeft: boolean) {
  const days = terms.flatMap(({ start, end }) =>
    [start?.earliest, start?.latest, end?.earliest, end?.latest].filter((day) => day != null),
  );
  // Who is in office is so until today.
  if (terms.some(({ end }) => !end)) days.push(dayOf(Date.now()));
  const extent = extentOf(days) ?? [Date.UTC(2000, 0), Date.now()];
  const scale = timeScale(extent, [20, Math.max(21, width - 24)], isRightToLeft);
  return { scale, height: terms.length * ROW + 12 + AXIS };
}
