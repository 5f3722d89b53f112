import { pathTo } from "../../address/paths";
import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { TopicDocument, type TopicQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { useLanguage } from "../../i18n/Language";
import { CountBars } from "../shared/CountBars";
import { Facts } from "../shared/Facts";
import { Meetings } from "../shared/MeetingsFigure";
import { Names } from "../shared/Names";
import { Statements } from "../shared/StatementList";
import { When } from "../shared/When";

type Topic = NonNullable<TopicQuery["topic"]>;

/** A topic: what it is part of, when it was talked about, and by whom. */
export default function TopicPage({ slug }: { slug: string }) {
  const { apiLanguage } = useLanguage();
  const view = useView(TopicDocument, { slug, language: apiLanguage });
  useTitle(view.data?.topic?.label);
  return (
    <Loaded view={view} pick={({ topic, statements }) => topic && { topic, statements }}>
      {(data) => <TopicArticle {...data} />}
    </Loaded>
  );
}

function TopicArticle({ topic, statements }: { topic: Topic; statements: TopicQuery["statements"] }) {
  const { t } = useLanguage();
  const { label, broader, narrower, meetings } = topic;
  const named = (topics: readonly { id: string; label: string }[]) =>
    topics.map(({ id, label: name }) => ({ id, name }));
  return (
    <article className="page">
      <header className="page-header">
        <p className="kicker">{t.words.recordType.Topic}</p>
        <h1>{label}</h1>
      </header>
      <Facts
        facts={[
          [t.topic.broader, broader && <Names records={named([broader])} />],
          [t.topic.narrower, narrower.length > 0 && <Names records={named(narrower)} />],
        ]}
      />
      <When list={meetings} />
      <div className="columns">
        <CountBars
          title={t.topic.parties}
          name="liqa-parties"
          counts={meetings.parties.map(({ key, label: name, count }) => ({
            name,
            count,
            path: pathTo("country", key),
          }))}
        />
        <CountBars
          title={t.topic.people}
          name="liqa-people"
          counts={meetings.officials.map(({ key, label: name, count }) => ({
            name,
            count,
            path: pathTo("official", key),
          }))}
        />
      </div>
      <Statements title={t.topic.statements} list={statements} />
      <Meetings title={t.topic.meetings} list={meetings} />
    </article>
  );
}
