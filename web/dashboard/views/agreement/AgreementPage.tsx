import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { AgreementDocument, type AgreementQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Evidence } from "../meeting/Evidence";
import { EvidenceProvider, EvidenceSwitch } from "../meeting/EvidenceShown";
import { Facts } from "../shared/Facts";
import { Names } from "../shared/Names";
import { Statements } from "../shared/StatementList";
import { Chain } from "./Chain";

type Agreement = NonNullable<AgreementQuery["agreement"]>;

/** An agreement: between whom, how far it got, and what became of it. */
export default function AgreementPage({ slug }: { slug: string }) {
  const { apiLanguage } = useLanguage();
  const view = useView(AgreementDocument, { slug, language: apiLanguage });
  useTitle(view.data?.agreement?.title);
  return (
    <Loaded view={view} pick={({ agreement, statements }) => agreement && { agreement, statements }}>
      {({ agreement, statements }) => (
        <EvidenceProvider key={agreement.id}>
          <AgreementArticle agreement={agreement} statements={statements} />
        </EvidenceProvider>
      )}
    </Loaded>
  );
}

interface AgreementArticleProps {
  agreement: Agreement;
  statements: AgreementQuery["statements"];
}

function AgreementArticle({ agreement, statements }: AgreementArticleProps) {
  const { t, language } = useLanguage();
  const { title, summary, kind, status, date, parties, topics, mentions, citations } = agreement;
  const evidence = (what: string, ...fields: string[]) => (
    <Evidence citations={citations} what={what} fields={fields} />
  );
  return (
    <article className="page has-facts">
      <header className="page-header">
        <p className="kicker">{t.words.agreementKind[kind]}</p>
        <h1>{title}</h1>
        <div className="standfirst">
          {summary} {evidence(t.words.field.summary!, "title", "summary", "kind")}
        </div>
        <EvidenceSwitch />
      </header>
      <Facts
        facts={[
          [
            t.agreement.status,
            <>
              {t.words.agreementStatus[status]} {evidence(t.agreement.status, "status")}
            </>,
          ],
          [
            t.meeting.when,
            date && (
              <>
                {withDigits(language, date.label)} {evidence(t.meeting.when, "date")}
              </>
            ),
          ],
          [
            t.agreement.parties,
            <>
              <Names records={parties} /> {evidence(t.agreement.parties, "parties")}
            </>,
          ],
          [
            t.agreement.topics,
            topics.length > 0 && (
              <>
                <Names records={topics.map(({ id, label }) => ({ id, name: label }))} />{" "}
                {evidence(t.agreement.topics, "topics")}
              </>
            ),
          ],
        ]}
      />
      <Chain mentions={mentions} />
      <Statements title={t.agreement.statements} list={statements} />
    </article>
  );
}
