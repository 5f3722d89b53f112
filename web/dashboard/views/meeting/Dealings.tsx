import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import { useLanguage } from "../../i18n/Language";
import { Names } from "../shared/Names";
import { Section } from "../shared/Section";
import { Evidence } from "./Evidence";
import type { Meeting } from "./MeetingPage";

/** What a meeting was about, and what it did with which agreements. */
export function Dealings({ meeting: { topics, agreements, citations } }: { meeting: Meeting }) {
  const { t } = useLanguage();
  const names = new Map(topics.map(({ slug, label }) => [slug, label]));
  return (
    <>
      {topics.length > 0 && (
        <Section title={t.meeting.about}>
          <div className="tags">
            <Names records={topics.map(({ id, label }) => ({ id, name: label }))} />
            <Evidence citations={citations} what={t.meeting.about} fields={["topics"]} names={names} />
          </div>
        </Section>
      )}
      {agreements.length > 0 && (
        <Section title={t.meeting.agreed}>
          <ul className="people">
            {agreements.map((mention) => (
              <li key={mention.agreement.id + mention.treatment}>
                <div className="person">
                  <Link href={pathOf(mention.agreement.id)}>
                    <bdi>{mention.agreement.title}</bdi>
                  </Link>
                  <span className="tag">{t.words.treatment[mention.treatment]}</span>
                  <Evidence citations={mention.citations} what={mention.agreement.title} />
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
