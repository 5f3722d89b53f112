import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { MeetingDocument, type MeetingQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { useLanguage } from "../../i18n/Language";
import { MeetingLines } from "../shared/MeetingLines";
import { Names } from "../shared/Names";
import { Section } from "../shared/Section";
import { StatementList } from "../shared/StatementList";
import { Dealings } from "./Dealings";
import { Evidence } from "./Evidence";
import { EvidenceProvider, EvidenceSwitch } from "./EvidenceShown";
import { MeetingFacts } from "./MeetingFacts";
import { Participants } from "./Participants";
import { Related } from "./Related";

export type Meeting = NonNullable<MeetingQuery["meeting"]>;

/** A meeting: when, where, who, what about, what was agreed and said, and the evidence for each. */
export default function MeetingPage({ slug }: { slug: string }) {
  const { apiLanguage } = useLanguage();
  const view = useView(MeetingDocument, { slug, language: apiLanguage });
  useTitle(view.data?.meeting?.title);
  return (
    <Loaded view={view} pick={({ meeting }) => meeting}>
      {(meeting) => (
        <EvidenceProvider key={meeting.id}>
          <MeetingArticle meeting={meeting} />
        </EvidenceProvider>
      )}
    </Loaded>
  );
}

function MeetingArticle({ meeting }: { meeting: Meeting }) {
  const { t } = useLanguage();
  const { title, summary, citations, statements, related, partOf, parts } = meeting;
  return (
    <article className="page has-facts">
      <header className="page-header">
        <p className="kicker">
          {t.words.kind[meeting.kind]}
          {meeting.status !== "HELD" && <> · {t.words.status[meeting.status]}</>}
        </p>
        <h1>{title}</h1>
        <div className="standfirst">
          {summary} <Evidence citations={citations} what={t.words.field.summary!} fields={["title", "summary"]} />
        </div>
        <EvidenceSwitch />
      </header>
      <MeetingFacts meeting={meeting} />
      <Section title={t.meeting.who}>
        <Participants meeting={meeting} />
      </Section>
      <Dealings meeting={meeting} />
      {statements.length > 0 && (
        <Section title={t.meeting.said}>
          <StatementList
            statements={statements}
            after={({ about, agreements, citations: evidence }) => (
              <>
                {about.length > 0 && (
                  <span className="soft">
                    {t.meeting.concerning} <Names records={about} />
                  </span>
                )}
                {agreements.length > 0 && <Names records={agreements.map(({ id, title: name }) => ({ id, name }))} />}
                <Evidence citations={evidence} what={t.meeting.said} />
              </>
            )}
          />
        </Section>
      )}
      <Related related={related} />
      {partOf && (
        <Section title={t.meeting.partOf}>
          <MeetingLines
            meetings={[partOf]}
            after={<Evidence citations={citations} what={t.meeting.partOf} fields={["partOf"]} />}
          />
        </Section>
      )}
      {parts.length > 0 && (
        <Section title={t.meeting.parts}>
          <MeetingLines meetings={parts} />
        </Section>
      )}
    </article>
  );
}
