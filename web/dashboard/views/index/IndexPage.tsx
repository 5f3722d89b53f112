import type { ReactNode } from "react";
import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { IndexDocument, type IndexQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Section } from "../shared/Section";

/** Everyone and everything that has a page. */
export default function IndexPage() {
  const { t, apiLanguage } = useLanguage();
  const view = useView(IndexDocument, { language: apiLanguage });
  useTitle(t.browse.title);
  return (
    <article className="page">
      <header className="page-header">
        <h1>{t.browse.title}</h1>
        <p className="standfirst">{t.browse.text}</p>
      </header>
      <Loaded view={view} pick={(data) => data}>
        {(data) => <Lists data={data} />}
      </Loaded>
    </article>
  );
}

function Lists({ data: { parties, officials, topics, agreements, sources } }: { data: IndexQuery }) {
  const { t, language } = useLanguage();
  const count = (value: number) => t.counts.meetings(value);
  return (
    <>
      <Entries
        title={t.browse.parties}
        total={parties.totalCount}
        entries={parties.nodes.map(({ id, name, meetings }) => ({ id, name, detail: count(meetings.totalCount) }))}
      />
      <Entries
        title={t.browse.people}
        total={officials.totalCount}
        entries={officials.nodes.map(({ id, name, parties: of }) => ({ id, name, detail: of[0]?.name }))}
      />
      <Entries
        title={t.browse.topics}
        total={topics.length}
        entries={topics.map(({ id, label, meetings }) => ({ id, name: label, detail: count(meetings.totalCount) }))}
      />
      <Entries
        title={t.browse.agreements}
        total={agreements.totalCount}
        entries={agreements.nodes.map(({ id, title, status }) => ({
          id,
          name: title,
          detail: t.words.agreementStatus[status],
        }))}
      />
      <Entries
        title={t.browse.sources}
        total={sources.totalCount}
        entries={sources.nodes.map(({ id, title, publisher, published }) => ({
          id,
          name: title,
          detail: (publisher ?? published) && (
            <>
              <bdi>{publisher}</bdi>
              {publisher && published && " · "}
              {published && withDigits(language, published.label)}
            </>
          ),
        }))}
      />
    </>
  );
}

interface EntriesProps {
  title: string;
  total: number;
  entries: readonly { id: string; name: string; detail?: ReactNode }[];
}

function Entries({ title, total, entries }: EntriesProps) {
  const { t, language } = useLanguage();
  const number = (value: number) => formatNumber(language, value);
  return (
    <Section
      title={title}
      text={entries.length < total ? t.browse.shown(number(entries.length), number(total)) : undefined}
    >
      <ul className="entries">
        {entries.map(({ id, name, detail }) => (
          <li key={id}>
            <Link href={pathOf(id)}>
              <bdi>{name}</bdi>
            </Link>
            {detail && <span className="soft">{detail}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
