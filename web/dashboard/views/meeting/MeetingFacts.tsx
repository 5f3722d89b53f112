import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Facts } from "../shared/Facts";
import { Names, Spellings } from "../shared/Names";
import { placeOf } from "../shared/place";
import { Evidence } from "./Evidence";
import type { Meeting } from "./MeetingPage";

/** When and where a meeting was, and between whom. */
export function MeetingFacts({ meeting }: { meeting: Meeting }) {
  const { t, language } = useLanguage();
  const { date, place, host, roles, subjects, aliases, citations, kind, status } = meeting;
  const evidence = (what: string, ...fields: string[]) => (
    <Evidence citations={citations} what={what} fields={fields} />
  );
  return (
    <Facts
      facts={[
        [
          t.meeting.when,
          <>
            {date ? withDigits(language, date.label) : t.meeting.noDate}
            {date && (
              <span className="edtf" title="EDTF">
                <code dir="ltr">{date.edtf}</code>
              </span>
            )}
            {evidence(t.meeting.when, "date")}
          </>,
        ],
        [
          t.meeting.where,
          place && (
            <>
              <Link href={pathOf(place.country.id)}>
                <bdi>{placeOf(place, language)}</bdi>
              </Link>
              <Evidence
                citations={citations}
                what={t.meeting.where}
                fields={["place"]}
                names={new Map(Object.entries(t.words.field))}
              />
            </>
          ),
        ],
        [
          t.filters.party,
          <>
            <Names records={roles.map(({ party }) => party)} />
            {evidence(t.filters.party, "parties")}
          </>,
        ],
        [
          t.meeting.host,
          host && (
            <>
              <Names records={[host]} />
              {evidence(t.meeting.host, "host")}
            </>
          ),
        ],
        [
          t.meeting.subjects,
          subjects.length > 0 && (
            <>
              <Names records={subjects} />
              {evidence(t.meeting.subjects, "subjects")}
            </>
          ),
        ],
        [t.meeting.aliases, aliases.length > 0 && <Spellings names={aliases} />],
        [
          t.meeting.form,
          <>
            {t.words.kind[kind]} · {t.words.status[status]}
            {evidence(t.meeting.form, "kind", "status", "cameo", "cameoCode")}
          </>,
        ],
      ]}
    />
  );
}
