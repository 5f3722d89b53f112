import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import { useLanguage } from "../../i18n/Language";
import { Evidence } from "./Evidence";
import type { Meeting } from "./MeetingPage";

/** Who was at a meeting, in which office and for whom; and the parties of which nobody is named. */
export function Participants({ meeting: { participants, roles, citations: evidence } }: { meeting: Meeting }) {
  const { t } = useLanguage();
  const named = new Set(participants.map(({ party }) => party.id));
  return (
    <ul className="people">
      {participants.map(({ label, official, position, party, role, isHeadOfDelegation, citations }, index) => (
        <li key={index}>
          <div className="person">
            {official ? (
              <Link href={pathOf(official.id)}>
                <bdi>{label}</bdi>
              </Link>
            ) : (
              <bdi>{label}</bdi>
            )}
            <span className="tag">{t.words.role[role]}</span>
            {isHeadOfDelegation && <span className="tag">{t.meeting.head}</span>}
            <span className="soft office">
              {official && position && (
                <span>
                  <bdi>{position.title}</bdi>
                </span>
              )}
              <Link href={pathOf(party.id)}>
                <bdi>{party.name}</bdi>
              </Link>
            </span>
            <Evidence citations={citations} what={label} />
          </div>
        </li>
      ))}
      {roles
        .filter(({ party }) => !named.has(party.id))
        .map(({ party, role }) => (
          <li key={party.id}>
            <div className="person">
              <Link href={pathOf(party.id)}>
                <bdi>{party.name}</bdi>
              </Link>
              <span className="tag">{t.words.role[role]}</span>
              <span className="soft">{t.meeting.nobodyNamed}</span>
              <Evidence citations={evidence.filter(({ part }) => part === codeIn(party.id))} what={party.name} />
            </div>
          </li>
        ))}
    </ul>
  );
}

function codeIn(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
