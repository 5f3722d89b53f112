import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Section } from "../shared/Section";
import { Evidence } from "./Evidence";
import type { Meeting } from "./MeetingPage";

/** How a meeting hangs together with others: what it followed, announced or invited to, and what says so of it. */
export function Related({ related }: Pick<Meeting, "related">) {
  const { t, language } = useLanguage();
  if (related.length === 0) return null;
  return (
    <Section title={t.meeting.related}>
      <ul className="people">
        {related.map(({ kind, direction, meeting, citations }) => (
          <li key={kind + direction + meeting.slug}>
            <div className="person">
              <span className="tag">{t.words.link[kind][direction]}</span>
              <Link href={pathTo("meeting", meeting.slug)}>
                <bdi>{meeting.title}</bdi>
              </Link>
              {meeting.date && <span className="soft">{withDigits(language, meeting.date.label)}</span>}
              <Evidence citations={citations} what={meeting.title} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
