import { pathOf, pathTo } from "../../address/paths";
import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { OfficialDocument, type OfficialQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { useLanguage } from "../../i18n/Language";
import { CountBars } from "../shared/CountBars";
import { Facts } from "../shared/Facts";
import { Meetings } from "../shared/MeetingsFigure";
import { Names, Spellings } from "../shared/Names";
import { Offices } from "../shared/Offices";
import { Statements } from "../shared/StatementList";
import { When } from "../shared/When";

type Official = NonNullable<OfficialQuery["official"]>;

/** A person: offices in time, meetings, whom they met, and what they said. */
export default function OfficialPage({ slug }: { slug: string }) {
  const { apiLanguage } = useLanguage();
  const otherLanguage = apiLanguage === "EN" ? "AR" : "EN";
  const view = useView(OfficialDocument, { slug, language: apiLanguage, otherLanguage });
  useTitle(view.data?.official?.name);
  return (
    <Loaded view={view} pick={({ official, statements }) => official && { official, statements }}>
      {(data) => <OfficialArticle {...data} />}
    </Loaded>
  );
}

interface OfficialArticleProps {
  official: Official;
  statements: OfficialQuery["statements"];
}

function OfficialArticle({ official, statements }: OfficialArticleProps) {
  const { t, language } = useLanguage();
  const { name, otherName, honorific, parties, aliases, occupancies, meetings, counterparts } = official;
  return (
    <article className="page">
      <header className="page-header">
        <p className="kicker">{honorific ?? t.words.recordType.Official}</p>
        <h1>
          <bdi>{name}</bdi>{" "}
          <bdi className="other-name" lang={language === "en" ? "ar" : "en"}>
            {otherName}
          </bdi>
        </h1>
      </header>
      <Facts
        facts={[
          [t.filters.party, parties.length > 0 && <Names records={parties} />],
          [t.official.aliases, aliases.length > 0 && <Spellings names={aliases} />],
        ]}
      />
      <Offices
        title={t.official.offices}
        name="liqa-offices"
        terms={occupancies.map(({ position, start, end }, index) => ({
          key: `${position.slug} ${index}`,
          label: position.title,
          start,
          end,
        }))}
      />
      <When list={meetings} />
      <div className="columns">
        <CountBars
          title={t.official.counterparts}
          name="liqa-counterparts"
          counts={counterparts.map(({ official: { id, name: other }, meetingCount }) => ({
            name: other,
            count: meetingCount,
            path: pathOf(id),
          }))}
        />
        <CountBars
          title={t.meeting.about}
          name="liqa-topics"
          counts={meetings.topics.map(({ key, label, count }) => ({ name: label, count, path: pathTo("topic", key) }))}
        />
      </div>
      <Statements title={t.official.statements} list={statements} />
      <Meetings title={t.official.meetings} list={meetings} />
    </article>
  );
}
