import { MeetingKind, MeetingStatus } from "../entities/Meeting";
import type { Node } from "../entities/Node";
import { Official } from "../entities/Official";
import { Party } from "../entities/Party";
import { Source } from "../entities/Source";
import { Topic } from "../entities/Topic";
import type { Bucket } from "./Bucket";
import { dateLabel } from "./dateLabel";
import { inLanguage, Language } from "./Language";

const enumLabels: Record<string, [english: string, arabic: string]> = {
  [MeetingKind.TALKS]: ["Talks", "مباحثات"],
  [MeetingKind.RECEPTION]: ["Reception", "استقبال"],
  [MeetingKind.SUMMIT]: ["Summit", "قمة"],
  [MeetingKind.CONFERENCE]: ["Conference", "مؤتمر"],
  [MeetingKind.VISIT]: ["Visit", "زيارة"],
  [MeetingStatus.HELD]: ["Held", "عُقد"],
  [MeetingStatus.ONGOING]: ["Ongoing", "مستمر"],
  [MeetingStatus.PLANNED]: ["Planned", "مخطط له"],
  [MeetingStatus.PROPOSED]: ["Proposed", "مقترح"],
};

/** What to call a bucket in a language, given the record that its key names, if it names one. */
export function bucketLabel(bucket: Bucket, record: Node | null, language: Language): string {
  if (record instanceof Party || record instanceof Official) return inLanguage(language, record.nameEn, record.nameAr);
  if (record instanceof Topic) return inLanguage(language, record.labelEn, record.labelAr);
  if (record instanceof Source) return inLanguage(language, record.titleEn, record.titleAr ?? record.titleEn);
  const labels = enumLabels[bucket.key];
  return labels === undefined ? dateLabel(bucket.key, language) : inLanguage(language, ...labels);
}
