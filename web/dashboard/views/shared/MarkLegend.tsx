import type { MarkedMeeting } from "../../charts/timeline/layout";
import { useLanguage } from "../../i18n/Language";

/** Says what the forms of the marks on a timeline mean, as far as they are there. */
export function MarkLegend({ meetings }: { meetings: readonly MarkedMeeting[] }) {
  const { t } = useLanguage();
  const dated = meetings.filter(({ date }) => date);
  const forms = [
    ["is-held", t.timeline.day, dated.some(({ date }) => date!.precision === "DAY")],
    ["is-held is-span", t.timeline.span, dated.some(({ date }) => date!.precision !== "DAY")],
    ["is-held is-doubtful", t.timeline.doubtful, dated.some(({ date }) => date!.isUncertain || date!.isApproximate)],
    ["is-not-held", t.timeline.planned, dated.some(({ status }) => status !== "HELD")],
  ] as const;
  return (
    <ul className="legend">
      {forms
        .filter(([, , isThere]) => isThere)
        .map(([form, text]) => (
          <li key={form}>
            <svg width="28" height="14" aria-hidden="true" className={`mark ${form}`}>
              <rect
                x={form.includes("is-span") ? 1 : 8}
                y="2"
                width={form.includes("is-span") ? 26 : 11}
                height="11"
                rx="5.5"
              />
            </svg>
            {text}
          </li>
        ))}
    </ul>
  );
}
