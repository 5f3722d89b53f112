import { useLanguage } from "../i18n/Language";
import { formatNumber } from "../i18n/format";
import type { useRovingFocus } from "./useRovingFocus";

interface DiscProps {
  /** What kind of mark it is, for styles. */
  className: string;
  name: string;
  count: number;
  x: number;
  y: number;
  radius: number;
  isChosen: boolean;
  isFaded?: boolean;
  /** Whether there is room for its name; else it is shown while the disc is pointed at. */
  isNamed: boolean;
  /** Makes it one of the marks between which arrow keys go. */
  roving: ReturnType<ReturnType<typeof useRovingFocus>["markProps"]>;
  onChoose: () => void;
  onEnter: () => void;
  onLeave: () => void;
}

/** A disc with its number in it and its name below, which can be chosen. */
export function Disc({ className, name, count, x, y, radius, roving, onChoose, onEnter, onLeave, ...is }: DiscProps) {
  const { language, t } = useLanguage();
  const { onFocus, ...focusable } = roving;
  const number = formatNumber(language, count);
  const classes = [className, is.isChosen && "is-chosen", is.isFaded && "is-faded", !is.isNamed && "is-crowded"];
  return (
    <g
      className={classes.filter(Boolean).join(" ")}
      transform={`translate(${x},${y})`}
      onClick={onChoose}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <circle
        {...focusable}
        r={radius}
        role="button"
        aria-pressed={is.isChosen}
        aria-label={`${name}: ${t.counts.meetings(count)}`}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onChoose();
        }}
        onFocus={() => {
          onFocus();
          onEnter();
        }}
        onBlur={onLeave}
      />
      {radius > 9 && number.length * 4 < radius && (
        <text className="count" aria-hidden="true">
          {number}
        </text>
      )}
      <text className="name" aria-hidden="true" y={radius + 15}>
        {name}
      </text>
    </g>
  );
}
