import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import type { AgreementQuery } from "../../graphql/__generated__/documents";
import { withDigits } from "../../i18n/format";
import { useLanguage } from "../../i18n/Language";
import { Evidence } from "../meeting/Evidence";
import { Names } from "../shared/Names";
import { Section } from "../shared/Section";
import { When } from "../shared/When";

type Mentions = NonNullable<AgreementQuery["agreement"]>["mentions"];

/** What became of an agreement: the meetings that dealt with it, from the earliest to the latest. */
export function Chain({ mentions }: { mentions: Mentions }) {
  const { t, language } = useLanguage();
  if (mentions.length === 0) return null;
  const inOrder = [...mentions].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const meetings = mentions.map(({ meeting }) => meeting);
  return (
    <>
      <Section title={t.agreement.chain} text={t.agreement.chainText}>
        <ol className="chain">
          {inOrder.map(({ treatment, meeting, citations }) => (
            <li key={meeting.slug + treatment}>
              <p className="soft">{meeting.date ? withDigits(language, meeting.date.label) : t.state.undated}</p>
              <div>
                <strong>{t.words.treatment[treatment]}</strong>{" "}
                <Link href={pathTo("meeting", meeting.slug)}>
                  <bdi>{meeting.title}</bdi>
                </Link>{" "}
                <Evidence citations={citations} what={meeting.title} />
              </div>
              <p className="soft">
                <Names records={meeting.parties} />
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <When list={{ totalCount: meetings.length, nodes: meetings }} />
    </>
  );
}

/** What nothing dates comes last. */
function dayOf({ meeting: { date } }: Mentions[number]): string {
  return date?.earliest ?? date?.latest ?? "9999";
}
