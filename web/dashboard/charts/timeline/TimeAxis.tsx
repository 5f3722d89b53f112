import { useLanguage } from "../../i18n/Language";
import { formatDay, formatDayOfMonth, formatMonth, withDigits } from "../../i18n/format";
import { dayOf, type TimeScale } from "./layout";

const LABEL_WIDTH = 76;

interface TimeAxisProps {
  scale: TimeScale;
  y: number;
  /** How far up the lines of the grid go. */
  top: number;
}

/** A time axis with its years, or with months where years are far apart. */
export function TimeAxis({ scale, y, top }: TimeAxisProps) {
  const { language } = useLanguage();
  const [left, right] = [Math.min(...scale.range()), Math.max(...scale.range())];
  const ticks = ticksOf(scale, (right - left) / LABEL_WIDTH);
  const isMonths = ticks.every((tick) => tick.getUTCDate() === 1);
  const isYears = isMonths && ticks.every((tick) => tick.getUTCMonth() === 0);
  const label = (tick: Date, index: number) => {
    if (isYears) return withDigits(language, String(tick.getUTCFullYear()));
    if (isMonths) return formatMonth(language, tick);
    // Days say their year where it begins, for the whole axis at its second tick, which has room on both sides.
    const before = ticks[index - 1];
    const isNewYear = before !== undefined && before.getUTCFullYear() !== tick.getUTCFullYear();
    return isNewYear || index === Math.min(1, ticks.length - 1)
      ? formatDay(language, dayOf(tick))
      : formatDayOfMonth(language, tick);
  };
  return (
    <g className="axis" aria-hidden="true">
      <line x1={left} x2={right} y1={y} y2={y} />
      {ticks.map((tick, index) => (
        <g key={tick.getTime()} transform={`translate(${scale(tick)},0)`}>
          <line className="grid" y1={top} y2={y} />
          <line y1={y} y2={y + 5} />
          <text y={y + 19}>{label(tick, index)}</text>
        </g>
      ))}
    </g>
  );
}

/** Returns as many round instants as have room; a scale gives up to twice as many as it is asked for. */
function ticksOf(scale: TimeScale, room: number): Date[] {
  for (let count = Math.floor(room); count > 1; count--) {
    const ticks = scale.ticks(count);
    if (ticks.length <= room) return ticks;
  }
  return scale.ticks(1);
}
