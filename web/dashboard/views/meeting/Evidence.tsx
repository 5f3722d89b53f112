import { useId } from "react";
import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import type { EvidenceFragment } from "../../graphql/__generated__/documents";
import { formatNumber, inEach } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { useEvidenceShown } from "./EvidenceShown";

const lists = inEach((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));

interface EvidenceProps {
  citations: readonly EvidenceFragment[];
  /** What it is evidence for, in words. */
  what: string;
  /** Of which fields of the record; of all if not given. */
  fields?: readonly string[];
  /** What the items of a field are called, by their keys. */
  names?: ReadonlyMap<string, string>;
}

/** The evidence for a fact, on demand: source, paragraph, basis and note. */
export function Evidence({ citations, what, fields, names }: EvidenceProps) {
  const { t, language } = useLanguage();
  const id = useId();
  const { isOpen, toggle } = useEvidenceShown(id);
  const shown = together(citations.filter(({ field }) => !fields || fields.includes(field)));
  if (shown.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="evidence-button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t.evidence.show(t.counts.citations(shown.length), what)}
        title={t.evidence.show(t.counts.citations(shown.length), what)}
        onClick={toggle}
      >
        {formatNumber(language, shown.length)}
      </button>
      <ul id={id} className="evidence" hidden={!isOpen}>
        {shown.map((citation, index) => (
          <CitedSource key={index} citation={citation} names={names} />
        ))}
      </ul>
    </>
  );
}

type Shown = Omit<EvidenceFragment, "field" | "part"> & { fields: readonly string[]; parts: readonly string[] };

function CitedSource({ citation, names: items }: { citation: Shown; names: EvidenceProps["names"] }) {
  const { t, language } = useLanguage();
  const { fields, parts, basis, source, paragraphs, attribution, note } = citation;
  const named = parts.flatMap((part) => items?.get(part) ?? []);
  const names = named.length > 0 ? named : fields.map((field) => t.words.field[field] ?? field);
  const list = lists(language);
  return (
    <li className={`is-${basis.toLowerCase()}`}>
      <p>
        <span className="evidence-fields">{list.format(names)}</span>{" "}
        <span className="tag">{t.words.basis[basis]}</span>
      </p>
      <p className="evidence-source">
        <Link href={pathOf(source.id)}>
          <bdi>{source.title}</bdi>
        </Link>
        {source.publisher && (
          <span className="soft">
            <bdi>{source.publisher}</bdi>
          </span>
        )}
        {paragraphs.length > 0 && (
          <span className="soft">
            {t.evidence.paragraphs(list.format(paragraphs.map((paragraph) => formatNumber(language, paragraph))))}
          </span>
        )}
      </p>
      {attribution && <p className="soft">{t.evidence.attributed(attribution)}</p>}
      {note && <p className="soft">{note}</p>}
    </li>
  );
}

/** Puts citations that differ in nothing but the field into one. */
function together(citations: readonly EvidenceFragment[]): Shown[] {
  const shown = new Map<string, Shown>();
  for (const { field, part, ...citation } of citations) {
    const key = JSON.stringify(citation);
    const { fields = [], parts = [] } = shown.get(key) ?? {};
    shown.set(key, {
      ...citation,
      fields: fields.includes(field) ? fields : [...fields, field],
      parts: part === null || parts.includes(part) ? parts : [...parts, part],
    });
  }
  return [...shown.values()];
}
