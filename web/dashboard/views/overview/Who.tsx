import { pathTo } from "../../address/paths";
import { Figure } from "../../charts/Figure";
import Network from "../../charts/network/Network";
import { toggled } from "../../filters/Filters";
import { formatDay } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { replaced } from "./FilterBar";
import type { OverviewPart } from "./OverviewFigures";

const MOST_PAIRS = 6;

/** Who meets whom: a network of parties, and in words those that meet most often. */
export default function Who({ overview, filters, onChange }: OverviewPart) {
  const { t, language } = useLanguage();
  const { ties, meetings } = overview;
  const parties = meetings.parties.map(({ key, label, count }) => ({ code: key, name: label, count }));
  const choosePair = (codes: readonly [string, string]) => onChange(replaced(filters, "party", codes, true));
  const day = (value: string | null) => value && formatDay(language, value);
  return (
    <Figure
      title={t.network.title}
      text={t.network.text}
      name="liqa-ties"
      isDrawing
      table={{
        columns: [
          { key: "party", label: t.network.party, href: ({ code }) => pathTo("country", String(code)) },
          { key: "other", label: t.network.party, href: ({ otherCode }) => pathTo("country", String(otherCode)) },
          { key: "meetings", label: t.network.meetings },
          { key: "first", label: t.network.first },
          { key: "last", label: t.network.last },
        ],
        rows: ties.map(({ parties: [one, other], meetingCount, firstMet, lastMet }) => ({
          code: one!.code,
          party: one!.name,
          otherCode: other!.code,
          other: other!.name,
          meetings: meetingCount,
          first: day(firstMet),
          last: day(lastMet),
        })),
      }}
    >
      <Network
        parties={parties}
        ties={ties.map(({ parties: [one, other], meetingCount }) => ({
          codes: [one!.code, other!.code] as const,
          meetingCount,
        }))}
        chosen={filters.party ?? []}
        onChoose={(code) => onChange(toggled(filters, "party", code))}
        onChoosePair={choosePair}
      />
      <ul className="pairs" aria-label={t.network.pairs}>
        {ties.slice(0, MOST_PAIRS).map(({ parties: [one, other], meetingCount }) => (
          <li key={`${one!.code} ${other!.code}`}>
            <button type="button" onClick={() => choosePair([one!.code, other!.code])}>
              <bdi>{t.network.tie(one!.name, other!.name)}</bdi>{" "}
              <span className="soft">{t.counts.meetings(meetingCount)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Figure>
  );
}
