import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { SourceDocument, type SourceQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { formatNumber, withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Facts } from "../shared/Facts";
import { Meetings } from "../shared/MeetingsFigure";

type Source = NonNullable<SourceQuery["source"]>;

/** A source: what it is, where it is to be read, and what it is evidence for. */
export default function SourcePage({ slug }: { slug: string }) {
  const { apiLanguage } = useLanguage();
  const view = useView(SourceDocument, { slug, language: apiLanguage });
  useTitle(view.data?.source?.title);
  return (
    <Loaded view={view} pick={({ source }) => source}>
      {(source) => <SourceArticle source={source} />}
    </Loaded>
  );
}

function SourceArticle({ source }: { source: Source }) {
  const { t, language } = useLanguage();
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const { kind, title, publisher, published, paragraphCount, sha256, url, meetings } = source;
  return (
    <article className="page">
      <header className="page-header">
        <p className="kicker">{t.words.sourceKind[kind]}</p>
        <h1>
          <bdi lang={source.language}>{title}</bdi>
        </h1>
        {url && (
          <p>
            <a href={url} rel="noreferrer external">
              {t.source.read}
            </a>
          </p>
        )}
      </header>
      <Facts
        facts={[
          [t.source.publisher, publisher && <bdi>{publisher}</bdi>],
          [t.source.published, published && withDigits(language, published.label)],
          [t.source.language, languages.of(source.language)],
          [t.source.paragraphs, paragraphCount !== null && t.counts.paragraphs(paragraphCount)],
          [
            t.source.digest,
            sha256 && (
              <code className="digest" dir="ltr">
                {sha256}
              </code>
            ),
          ],
          [t.figures.meetings, formatNumber(language, meetings.totalCount)],
        ]}
      />
      <Meetings title={t.source.meetings} list={meetings} />
    </article>
  );
}
