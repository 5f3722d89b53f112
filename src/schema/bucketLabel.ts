import { Agreement, type AgreementKind, type AgreementStatus } from "../entities/Agreement";
import { Meeting, type MeetingKind, type MeetingStatus } from "../entities/Meeting";
import type { Node } from "../entities/Node";
import { Official } from "../entities/Official";
import { Party } from "../entities/Party";
import type { PositionCategory } from "../entities/Position";
import { Source } from "../entities/Source";
import type { StatementAct } from "../entities/Statement";
import { Topic } from "../entities/Topic";
import type { CountedValue } from "./Bucket";
import { dateLabel } from "./dateLabel";
import { inLanguage, Language } from "./Language";

type EnumValue =
  | `${MeetingKind}`
  | `${MeetingStatus}`
  | `${PositionCategory}`
  | `${AgreementKind}`
  | `${AgreementStatus}`
  | `${StatementAct}`;

const enumLabels: Record<EnumValue, [english: string, arabic: string]> = {
  TALKS: ["Talks", "مباحثات"],
  RECEPTION: ["Reception", "استقبال"],
  SUMMIT: ["Summit", "قمة"],
  CONFERENCE: ["Conference", "مؤتمر"],
  VISIT: ["Visit", "زيارة"],

  HELD: ["Held", "عُقد"],
  ONGOING: ["Ongoing", "مستمر"],
  PLANNED: ["Planned", "مخطط له"],
  PROPOSED: ["Proposed", "مقترح"],

  HEAD_OF_STATE: ["Head of state", "رئيس دولة"],
  HEAD_OF_GOVERNMENT: ["Head of government", "رئيس حكومة"],
  MINISTER: ["Minister", "وزير"],
  DEPUTY_MINISTER: ["Deputy minister", "نائب وزير"],
  LEGISLATOR: ["Legislator", "برلماني"],
  ADVISER: ["Adviser", "مستشار"],
  AMBASSADOR: ["Ambassador", "سفير"],
  COORDINATOR: ["Coordinator", "منسق"],
  OTHER: ["Other", "آخر"],

  TREATY: ["Treaty", "معاهدة"],
  AGREEMENT: ["Agreement", "اتفاقية"],
  MEMORANDUM_OF_UNDERSTANDING: ["Memorandum of understanding", "مذكرة تفاهم"],
  JOINT_STATEMENT: ["Joint statement", "بيان مشترك"],
  COORDINATION_BODY: ["Coordination body", "هيئة تنسيق"],
  WORKING_GROUP: ["Working group", "فريق عمل"],
  BORDER_CROSSING: ["Border crossing", "منفذ حدودي"],
  ARRANGEMENT: ["Arrangement", "ترتيب"],

  AGREED: ["Agreed", "متفق عليه"],
  SIGNED: ["Signed", "موقّع"],
  ISSUED: ["Issued", "صادر"],
  ESTABLISHED: ["Established", "منشأ"],
  IN_FORCE: ["In force", "نافذ"],

  SAID: ["Said", "قال"],
  PRAISED: ["Praised", "أشاد"],
  THANKED: ["Thanked", "شكر"],
  CONGRATULATED: ["Congratulated", "هنّأ"],
  CONDEMNED: ["Condemned", "أدان"],
  WARNED: ["Warned", "حذّر"],
  WELCOMED: ["Welcomed", "رحّب"],
  OFFERED: ["Offered", "عرض"],
  REQUESTED: ["Requested", "طلب"],
  CALLED_FOR: ["Called for", "دعا إلى"],
  PLEDGED: ["Pledged", "تعهّد"],
  ANNOUNCED: ["Announced", "أعلن"],
  REPORTED: ["Reported", "أفاد"],
  INVITED: ["Invited", "وجّه دعوة"],
};

/** What to call a value in a language, given the record that its key names, if it names one. */
export function bucketLabel({ key }: CountedValue, record: Node | null, language: Language): string {
  if (record instanceof Party || record instanceof Official) return inLanguage(language, record.nameEn, record.nameAr);
  if (record instanceof Topic) return inLanguage(language, record.labelEn, record.labelAr);
  if (record instanceof Meeting || record instanceof Agreement)
    return inLanguage(language, record.titleEn, record.titleAr);
  if (record instanceof Source) return inLanguage(language, record.titleEn, record.titleAr ?? record.titleEn);
  const labels = (enumLabels as Partial<typeof enumLabels>)[key as EnumValue];
  return labels === undefined ? dateLabel(key, language) : inLanguage(language, ...labels);
}
