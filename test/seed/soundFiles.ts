import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "./temporaryFolder";

/** What becomes of a file: another text, made from the one that it has, or null for no file. */
export type Edit = string | Buffer | null | ((text: string) => string);

/** Writes a small dataset without fault into a new folder, with these files edited, and gives the folder. */
export function writeDataset(edits: Record<string, Edit> = {}): string {
  const folder = temporaryFolder();
  for (const name of new Set([...Object.keys(soundFiles), ...Object.keys(edits)])) {
    const [text = "", edit] = [soundFiles[name], name in edits ? edits[name] : (same: string) => same];
    const edited = typeof edit === "function" ? edit(text) : edit;
    if (edited == null) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), edited);
  }
  return folder;
}

/** An edit that replaces the only place where a text stands. */
export function replace(from: string, to: string): Edit {
  return (text) => {
    if (text.split(from).length !== 2) throw new Error(`"${from}" does not stand once in:\n${text}`);
    return text.replace(from, () => to);
  };
}

/** An edit that adds lines at the end. */
export function append(lines: string): Edit {
  return (text) => text + lines;
}

const stated = (fields: string, paragraphs = "1") =>
  `  - fields: [${fields}]\n    source: gazette\n    paragraphs: [${paragraphs}]\n    basis: STATED\n`;
const item = `    evidence:\n      - source: gazette\n        paragraphs: [2]\n        basis: STATED\n`;

/** Two parties whose ministers talk on a visit, and plan to meet again. */
export const soundFiles: Record<string, string> = {
  "dataset.yaml": `version: 1.0.0
license: https://example.org/licence
citation: "A small dataset, version 1.0.0."
minimum:
  sources: 2
  parties: 3
  positions: 3
  officials: 2
  topics: 2
  agreements: 1
  meetings: 3
  statements: 2
`,
  "sources/gazette.yaml": `slug: gazette
kind: ARTICLE
title: { en: Talks in Cairo }
publisher: { en: The Gazette }
language: ar
published: 2021-08-10
paragraphCount: 4
sha256: ${"0123456789abcdef".repeat(4)}
evidence:
${stated("publisher, published")}`,
  "sources/almanac.yaml": `slug: almanac
kind: REFERENCE
title: { en: Who holds which office }
url: https://example.org/almanac
language: en
`,
  "parties/EG.yaml": `code: EG
kind: COUNTRY
alpha3: EGY
name:
  en: Egypt
  ar: مصر
evidence:
${stated("name")}`,
  "parties/IQ.yaml": `code: IQ
kind: COUNTRY
alpha3: IRQ
name:
  en: Iraq
  ar: العراق
evidence:
${stated("name")}`,
  "parties/EU.yaml": `code: EU
kind: ORGANIZATION
name:
  en: European Union
  ar: الاتحاد الأوروبي
aliases: [Europe, أوروبا]
evidence:
${stated("name")}`,
  "positions/egyptian-minister.yaml": `slug: egyptian-minister
title:
  en: Minister of Egypt
  ar: وزير مصر
category: MINISTER
party: EG
evidence:
${stated("title, party")}`,
  "positions/iraqi-minister.yaml": `slug: iraqi-minister
title:
  en: Minister of Iraq
  ar: وزير العراق
category: MINISTER
party: IQ
evidence:
${stated("title, party")}`,
  "positions/coordinator.yaml": `slug: coordinator
title:
  en: Coordinator of the Union
  ar: منسق الاتحاد
category: COORDINATOR
party: EU
evidence:
${stated("title, party")}`,
  "officials/amin.yaml": `slug: amin
name:
  en: Amin Saleh
  ar: أمين صالح
aliases: [Ameen Saleh]
occupancies:
  - position: egyptian-minister
    start: 2018-06-14
    evidence:
      - fields: [position]
        source: gazette
        paragraphs: [2]
        basis: STATED
      - fields: [start]
        source: almanac
        basis: CORROBORATED
        note:
          en: Gives the day.
          ar: يذكر اليوم.
evidence:
${stated("name")}`,
  "officials/basim.yaml": `slug: basim
name:
  en: Basim Nuri
  ar: باسم نوري
honorific:
  en: General
  ar: الفريق
aliases: []
occupancies:
  - position: iraqi-minister
${item}evidence:
${stated("name, honorific")}`,
  "topics/security.yaml": `slug: security
label:
  en: Security
  ar: الأمن
`,
  "topics/borders.yaml": `slug: borders
label:
  en: Borders
  ar: الحدود
broader: security
`,
  "agreements/memorandum.yaml": `slug: memorandum
title:
  en: Memorandum on borders
  ar: مذكرة الحدود
summary:
  en: They will guard the border together.
  ar: سيحرسون الحدود معًا.
kind: MEMORANDUM_OF_UNDERSTANDING
status: SIGNED
date: 2021-08
parties:
  - party: EG
${item}  - party: IQ
${item}topics:
  - topic: borders
${item}evidence:
${stated("title, summary, kind, status, date", "3")}`,
  "meetings/visit.yaml": `slug: visit
title:
  en: A visit to Cairo
  ar: زيارة إلى القاهرة
summary:
  en: The Iraqi minister came to Cairo.
  ar: جاء الوزير العراقي إلى القاهرة.
kind: VISIT
status: HELD
date: 2021-08-08/2021-08-10
host: EG
participants:
  - official: basim
    position: iraqi-minister
    party: IQ
    role: GUEST
${item}parties:
  - party: EG
${item}topics: []
evidence:
${stated("title, summary, kind, status, date, host")}`,
  "meetings/talks.yaml": `slug: talks
title:
  en: Talks in Cairo
  ar: محادثات في القاهرة
summary:
  en: The two ministers talked.
  ar: تحادث الوزيران.
kind: TALKS
status: HELD
date: 2021-08-09
place:
  country: EG
  city:
    en: Cairo
    ar: القاهرة
host: EG
partOf: visit
cameo: "046"
participants:
  - official: amin
    position: egyptian-minister
    party: EG
    role: HOST
${item}  - official: basim
    position: iraqi-minister
    party: IQ
    role: GUEST
    headOfDelegation: true
${item}topics:
  - topic: borders
${item}agreements:
  - agreement: memorandum
    treatment: SIGNED
${item}evidence:
${stated("title, summary, kind, status, place, host, partOf", "1, 2")}  - fields: [date]
    source: gazette
    paragraphs: [2]
    basis: INFERRED
    note:
      en: The day before the paper came out.
      ar: قبل صدور الصحيفة بيوم.
`,
  "meetings/next-talks.yaml": `slug: next-talks
title:
  en: Talks to come
  ar: محادثات مقبلة
summary:
  en: They will talk again, with the Union.
  ar: سيتحادثون مجددًا مع الاتحاد.
kind: TALKS
status: PLANNED
participants:
  - position: coordinator
    party: EU
    role: MEDIATOR
${item}parties:
  - party: EG
${item}topics: []
evidence:
${stated("title, summary, kind, status", "4")}`,
  "statements/amin-on-borders.yaml": `slug: amin-on-borders
meeting: talks
order: 1
speaker: amin
position: egyptian-minister
party: EG
act: CALLED_FOR
text:
  en: He called for joint patrols.
  ar: دعا إلى دوريات مشتركة.
topics: [borders]
evidence:
${stated("meeting, speaker, position, party, act, text, topics", "3")}`,
  "statements/basim-on-visit.yaml": `slug: basim-on-visit
meeting: talks
order: 2
speaker: basim
position: iraqi-minister
party: IQ
act: SAID
text:
  en: He was glad to be there.
  ar: سره الحضور.
topics: []
evidence:
${stated("meeting, speaker, position, party, act, text", "2, 3")}`,
};
