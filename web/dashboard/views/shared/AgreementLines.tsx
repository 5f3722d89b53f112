import { Link } from "wouter";
import { pathOf } from "../../address/paths";
import type { AgreementLineFragment } from "../../graphql/__generated__/documents";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Section } from "./Section";

/** Agreements in short: what they are called, of which kind they are, and how far they got. */
export function AgreementLines({ title, agreements }: { title: string; agreements: readonly AgreementLineFragment[] }) {
  const { t, language } = useLanguage();
  if (agreements.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="people">
        {agreements.map(({ id, title: name, kind, status, date }) => (
          <li key={id}>
            <p className="person">
              <Link href={pathOf(id)}>
                <bdi>{name}</bdi>
              </Link>
            </p>
            <p className="soft">
              <span>{t.words.agreementKind[kind]}</span>
              <span>{t.words.agreementStatus[status]}</span>
              {date && <span>{withDigits(language, date.label)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
