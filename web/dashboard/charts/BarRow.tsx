import { useLanguage } from "../i18n/Language";
import { formatNumber } from "../i18n/format";

interface BarRowProps {
  name: string;
  count: number;
  /** How long the bar is, from 0 to 1. */
  share: number;
  isChosen: boolean;
  isFaded: boolean;
  onToggle: () => void;
}

/** A bar that can be chosen, with its name and number. */
export function BarRow({ name, count, share, isChosen, isFaded, onToggle }: BarRowProps) {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      className={isFaded ? "bar-row is-faded" : "bar-row"}
      aria-pressed={isChosen}
      title={t.counts.meetings(count)}
      onClick={onToggle}
    >
      <Bar name={name} count={count} share={share} />
    </button>
  );
}

/** A bar with its name and number. */
export function Bar({ name, count, share }: Pick<BarRowProps, "name" | "count" | "share">) {
  const { language } = useLanguage();
  return (
    <>
      <bdi className="bar-name">{name}</bdi>
      <span className="bar-count">{formatNumber(language, count)}</span>
      <span className="bar-track" aria-hidden="true">
        <span className="bar-fill" style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </>
  );
}

/** Returns the length of a bar among others. */
export function shareOf(count: number, most: number): number {
  return most === 0 ? 0 : count / most;
}
