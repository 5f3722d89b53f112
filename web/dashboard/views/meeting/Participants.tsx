import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import { useLanguage } from "../../i18n/Language";
import { Evidence } from "./Evidence";
import type { Meeting } from "./MeetingPage";

/** Who was at a meeting, in which office and for whom. */
export function Participants({ participants }: { participants: Meeting["participants"] }) {
  const { t } = useLanguage();
  return (
    <ul className="people">
      {participants.map(({ label, official, position, party, role, isHeadOfDelegation, citations }, index) => (
        <li key={index}>
          <p className="person">
            {official ? (
              <Link href={pathOf(official.id)}>
                <bdi>{label}</bdi>
              </Link>
            ) : (
              <bdi>{label}</bdi>
            )}
            <span className="tag">{t.words.role[role]}</span>
            {isHeadOfDelegation && <span className="tag">{t.meeting.head}</span>}
            <Evidence citations={citations} what={label} />
          </p>
          <p className="soft">
            {official && position && <bdi>{position.title}</bdi>}
            <Link href={pathOf(party.id)}>
              <bdi>{party.name}</bdi>
            </Link>
          </p>
        </li>
      ))}
    </ul>
  );
}
