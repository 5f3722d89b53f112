import { Link, useLocation, useSearch } from "wouter";
import { Loaded } from "../../app/State";
import { useTitle } from "../../app/useTitle";
import { CompareDocument, type CompareQuery } from "../../graphql/__generated__/documents";
import { useView } from "../../graphql/useView";
import { useLanguage } from "../../i18n/Language";
import { AddCompared } from "./AddCompared";
import { Comparison } from "./Comparison";

/** As many as have room beside each other. */
const MOST = 4;

const examples = ["country/IQ,country/SA", "official/mahmoud-tawfik,official/othman-al-ghanimi"];

export type Compared = Extract<NonNullable<CompareQuery["nodes"][number]>, { meetings: unknown }>;

/** Two or more parties or people beside each other, as the address names them. */
export default function ComparePage() {
  const { t } = useLanguage();
  const [, navigate] = useLocation();
  const ids = readIds(useSearch());
  const go = (next: readonly string[]) => navigate(next.length > 0 ? `/compare?with=${next.join(",")}` : "/compare");
  useTitle(t.compare.title);
  return (
    <article className="page">
      <header className="page-header">
        <h1>{t.compare.title}</h1>
        <p className="standfirst">{t.compare.text}</p>
      </header>
      {ids.length < MOST ? (
        <AddCompared onAdd={(id) => go([...new Set([...ids, id])])} />
      ) : (
        <p className="soft">{t.compare.most}</p>
      )}
      {ids.length > 0 ? <ComparedNodes ids={ids} onChange={go} /> : <Examples />}
    </article>
  );
}

function ComparedNodes({ ids, onChange }: { ids: readonly string[]; onChange: (ids: readonly string[]) => void }) {
  const { apiLanguage } = useLanguage();
  const view = useView(CompareDocument, { ids: [...ids], language: apiLanguage });
  return (
    <Loaded view={view} pick={({ nodes }) => nodes.filter((node): node is Compared => !!node && "meetings" in node)}>
      {(compared) => (
        <Comparison compared={compared} onRemove={(removed) => onChange(ids.filter((id) => id !== removed))} />
      )}
    </Loaded>
  );
}

function Examples() {
  const { t } = useLanguage();
  const names = [t.compare.parties, t.compare.people];
  return (
    <div className="section">
      <p>{t.compare.empty}</p>
      <ul className="plain-list">
        {examples.map((example, index) => (
          <li key={example}>
            <Link href={`/compare?with=${example}`}>{names[index]}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function readIds(search: string): string[] {
  const written = new URLSearchParams(search).get("with") ?? "";
  const ids = written.split(",").filter((id) => /^(country|organization|official)\/[\w-]+$/.test(id));
  return [...new Set(ids)].slice(0, MOST);
}
