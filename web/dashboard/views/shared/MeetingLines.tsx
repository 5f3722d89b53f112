import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import type { MeetingMarkFragment } from "../../graphql/__generated__/documents";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";

/** Meetings in short: when, and what they are called. */
export function MeetingLines({ meetings }: { meetings: readonly MeetingMarkFragment[] }) {
  const { t, language } = useLanguage();
  return (
    <ul className="meeting-lines">
      {meetings.map(({ slug, title, date }) => (
        <li key={slug}>
          <span className="soft">{date ? withDigits(language, date.label) : t.state.undated}</span>
          <Link href={pathTo("meeting", slug)}>
            <bdi>{title}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
