import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import { formatNumber } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import type { Compared } from "./ComparePage";

/** A table of topics by the compared: how many meetings of each were about what. */
export function TopicsOfEach({ compared }: { compared: readonly Compared[] }) {
  const { t, language } = useLanguage();
  const topics = new Map(compared.flatMap(({ meetings }) => meetings.topics.map(({ key, label }) => [key, label])));
  const countOf = ({ meetings }: Compared, topic: string) =>
    meetings.topics.find(({ key }) => key === topic)?.count ?? 0;
  const total = (topic: string) => compared.reduce((sum, one) => sum + countOf(one, topic), 0);
  const ordered = [...topics].sort(([a], [b]) => total(b) - total(a));
  return (
    <section className="section">
      <h2>{t.compare.topics}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={t.compare.topics}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.filters.topic}</th>
              {compared.map(({ id, name }) => (
                <th key={id} scope="col">
                  <bdi>{name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map(([topic, label]) => (
              <tr key={topic}>
                <th scope="row">
                  <Link href={pathTo("topic", topic)}>{label}</Link>
                </th>
                {compared.map((one) => (
                  <td key={one.id} className="number">
                    {countOf(one, topic) === 0 ? "·" : formatNumber(language, countOf(one, topic))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
