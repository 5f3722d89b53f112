import { Link } from "wouter";
import { pathTo } from "../../address/paths";
import type { MarkedMeeting } from "../../charts/timeline/layout";
import { useLanguage } from "../../i18n/Language";

/** Names the meetings that no source dates, which a timeline cannot show. */
export function Undated({ meetings }: { meetings: readonly MarkedMeeting[] }) {
  const { t } = useLanguage();
  const undated = meetings.filter(({ date }) => !date);
  if (undated.length === 0) return null;
  return (
    <p className="note">
      {t.state.undated}:{" "}
      {undated.map(({ slug, title }, index) => (
        <span key={slug}>
          {index > 0 && " · "}
          <Link href={pathTo("meeting", slug)}>
            <bdi>{title}</bdi>
          </Link>
        </span>
      ))}
    </p>
  );
}
