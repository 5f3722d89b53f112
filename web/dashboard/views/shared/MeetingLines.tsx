import type { ReactNode } from "react";
import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import type { MeetingMarkFragment } from "../../graphql/__generated__/documents";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";

interface MeetingLinesProps {
  meetings: readonly MeetingMarkFragment[];
  /** What stands behind each. */
  after?: ReactNode;
}

/** Meetings in short: when, and what they are called. */
export function MeetingLines({ meetings, after }: MeetingLinesProps) {
  const { t, language } = useLanguage();
  return (
    <ul className="meeting-lines">
      {meetings.map(({ slug, title, date }) => (
        <li key={slug}>
          <span className="soft">{date ? withDigits(language, date.label) : t.state.undated}</span>
          <div>
            <Link href={pathTo("meeting", slug)}>
              <bdi>{title}</bdi>
            </Link>
            {after}
          </div>
        </li>
      ))}
    </ul>
  );
}
