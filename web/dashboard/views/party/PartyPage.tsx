import { pathOf, pathTo } from "../../address/paths";
import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { PartyDocument, type PartyQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { useLanguage } from "../../i18n/Language";
import { AgreementLines } from "../shared/AgreementLines";
import { CountBars } from "../shared/CountBars";
import { Facts } from "../shared/Facts";
import { MeetingLines } from "../shared/MeetingLines";
import { Meetings } from "../shared/MeetingsFigure";
import { Names, Spellings } from "../shared/Names";
import { Offices } from "../shared/Offices";
import { Section } from "../shared/Section";
import { Statements } from "../shared/StatementList";
import { When } from "../shared/When";

type Party = NonNullable<PartyQuery["organization"]> & { flag?: string };

/** A country or organisation: whom it meets, when, about what, and who speaks for it. */
export default function PartyPage({ code }: { code: string }) {
  const { apiLanguage } = useLanguage();
  const view = useView(PartyDocument, { code, language: apiLanguage });
  const pick = ({ country, organization }: PartyQuery): Party | null => country ?? organization;
  useTitle(view.data && pick(view.data)?.name);
  return (
    <Loaded view={view} pick={pick}>
      {(party) => <PartyArticle party={party} />}
    </Loaded>
  );
}

function PartyArticle({ party }: { party: Party }) {
  const { t } = useLanguage();
  const { name, flag, code, ties, officials, agreements, meetings, statements, subjectOf } = party;
  const { abbreviations, aliases } = party;
  return (
    <article className="page">
      <header className="page-header">
        <p className="kicker">{t.words.recordType[flag === undefined ? "Organization" : "Country"]}</p>
        <h1>
          <bdi>{name}</bdi> <span className="other-name">{flag ?? code}</span>
        </h1>
      </header>
      <Facts
        facts={[
          [
            t.official.aliases,
            abbreviations.length + aliases.length > 0 && <Spellings names={[...abbreviations, ...aliases]} />,
          ],
        ]}
      />
      <When list={meetings} />
      <div className="columns">
        <CountBars
          title={t.party.ties}
          name="liqa-ties"
          counts={ties.map(({ parties: [, other], meetingCount }) => ({
            name: other!.name,
            count: meetingCount,
            path: pathOf(other!.id),
          }))}
        />
        <CountBars
          title={t.party.topics}
          name="liqa-topics"
          counts={meetings.topics.map(({ key, label, count }) => ({ name: label, count, path: pathTo("topic", key) }))}
        />
      </div>
      {officials.nodes.length > 0 && (
        <Section title={t.party.officials}>
          <p className="tags">
            <Names records={officials.nodes} />
          </p>
        </Section>
      )}
      <Offices title={t.party.offices} name="liqa-offices" terms={termsOf(party)} />
      <AgreementLines title={t.party.agreements} agreements={agreements.nodes} />
      <Statements title={t.party.statements} list={statements} />
      {subjectOf.nodes.length > 0 && (
        <Section title={t.party.subjectOf}>
          <MeetingLines meetings={subjectOf.nodes} />
        </Section>
      )}
      <Meetings title={t.party.meetings} list={meetings} />
    </article>
  );
}

/** Returns the terms of office of a party's people in offices of the party, the earliest first. */
function termsOf({ id, officials }: Party) {
  return officials.nodes
    .flatMap(({ occupancies }) => occupancies)
    .filter(({ position }) => position.party.id === id)
    .map(({ position, official, start, end }, index) => ({
      key: `${position.slug} ${index}`,
      label: `${official.name} · ${position.title}`,
      start,
      end,
    }))
    .sort((a, b) => startOf(a.start).localeCompare(startOf(b.start)));
}

function startOf(start: { earliest: string | null } | null): string {
  return start?.earliest ?? "";
}
