import type { Edition } from "../../src/edition";
import { SearchType } from "../../src/schema/search";
import { FieldWeight } from "../../src/search/Field";
import { RankedRecords } from "../../src/search/RankedRecords";
import { tokenize } from "../../src/search/tokenize";
import { realEditions } from "../server";
import { findAll } from "./find";

let edition: Edition;
let records: RankedRecords;
beforeAll(async () => {
  edition = (await realEditions()).current;
  records = new RankedRecords(edition.snapshot);
});

/** Every record with each text that it is called or headed by. */
function* headings(): Iterable<{ id: string; field: string; text: string }> {
  for (let rank = 0; rank < records.size; rank++)
    for (const { field, text } of records.textsOf(rank))
      if (field.weight < FieldWeight.TEXT && !field.isPartOfTitle)
        yield { id: records.at(rank).id, field: field.name, text };
}

test("every name and title in Arabic is found with و, ب, ل, ف or ك joined to it", () => {
  const isArabic = (text: string) => /^\p{Script=Arabic}{3}/u.test(text);
  const missing: string[] = [];
  for (const { id, text } of headings())
    for (const particle of isArabic(text) ? "وبلفك" : "") {
      const joined = particle + (particle === "ل" ? text.replace(/^ال/, "ل") : text);
      if (!findAll(edition, joined).includes(id)) missing.push(joined);
    }
  expect(missing).toEqual([]);
});

test("a word is not taken for another with a particle where it is part of a name itself", () => {
  expect(findAll(edition, "لبنان")[0]).toBe("country/LB");
  expect(findAll(edition, "كاسون")).toEqual(findAll(edition, "جون كاسون"));
});

test.each([
  ..."Mr Mr. Dr Prof. Sir H.E. Sheikh السيد الدكتور د. الأستاذ معالي سعادة فخامة الشيخ العميد".split(" "),
  "His Excellency",
  "Lt. Col.",
  "صاحب السمو الملكي",
  "معالي السيد",
])("%s before a name changes nothing", (form) => {
  for (const { nameEn, nameAr } of edition.snapshot.officials)
    for (const name of [nameEn, nameAr])
      expect([form, findAll(edition, `${form} ${name}`)]).toEqual([form, findAll(edition, name)]);
});

test("several forms of address are set aside together, and none where the query is nothing else", () => {
  const araji = findAll(edition, "قاسم الأعرجي");
  expect(findAll(edition, "صاحب المعالي السيد قاسم الأعرجي")).toEqual(araji);
  expect(findAll(edition, "His Excellency Dr. Qasim al-Araji")).toEqual(findAll(edition, "Qasim al-Araji"));
  expect(findAll(edition, "الفريق أول الركن قاسم الأعرجي")).toEqual(araji);
  expect(findAll(edition, "Mr")).toEqual([]);
});

test("a form of address that a record has is found with it, and with nobody else", () => {
  expect(findAll(edition, "Prince Abdulaziz", [SearchType.OFFICIAL])).toEqual(["official/abdulaziz-bin-saud"]);
  const generals = ["official/magdy-abdel-ghaffar", "official/mahmoud-tawfik"];
  expect(findAll(edition, "اللواء", [SearchType.OFFICIAL])).toEqual(generals);
});

test("the meetings and statements of a person are found with their honorific, too", () => {
  const { meetings, officials, participantsOf, statementsBy } = edition.snapshot;
  for (const official of officials) {
    const { honorificEn, honorificAr, nameEn, nameAr } = official;
    const attended = meetings.filter((meeting) => participantsOf(meeting).some((row) => row.official === official));
    const records = [official, ...attended, ...statementsBy(official)].map(({ id }) => id);
    for (const query of [`${honorificEn ?? "Dr"} ${nameEn}`, `${honorificAr ?? "السيد"} ${nameAr}`])
      expect([query, findAll(edition, query)]).toEqual([query, expect.arrayContaining(records)]);
  }
});

test("what finds a party finds all that it is a party of", () => {
  const { agreements, meetings, partiesOf, partiesTo, parties, positions } = edition.snapshot;
  for (const party of parties) {
    const records = [
      party,
      ...positions.filter((position) => position.party === party),
      ...meetings.filter((meeting) => partiesOf(meeting).includes(party)),
      ...agreements.filter((agreement) => partiesTo(agreement).includes(party)),
    ];
    const { code, abbreviations, aliases, adjectivesEn, adjectivesAr, nameEn, nameAr } = party;
    for (const query of [code, nameEn, nameAr, ...abbreviations, ...aliases, ...adjectivesEn, ...adjectivesAr]) {
      const found = findAll(edition, query);
      expect([query, records.map(({ id }) => id).filter((id) => !found.includes(id))]).toEqual([query, []]);
    }
  }
});

test("codes and abbreviations find their party first, in any case and with or without dots", () => {
  for (const { id, code, abbreviations } of edition.snapshot.parties)
    for (const text of [code, ...abbreviations])
      for (const query of [
        text,
        text.toLowerCase(),
        text.length < 4 ? `${text.replaceAll(".", "").split("").join(".")}.` : text,
      ])
        expect([query, findAll(edition, query)[0]]).toEqual([query, id]);
});

test("every alias of a topic, an agreement or a meeting finds it before all that do not have it", () => {
  for (const { id, field, text } of headings())
    if (field === "alias" || field === "adjective") {
      const namesakes = [...headings()].filter((other) => other.text === text).map((other) => other.id);
      expect([text, namesakes.includes(findAll(edition, text)[0]!) || id]).toEqual([text, true]);
    }
});

test("a whole word of a name comes before what a word only begins with", () => {
  const words = new Map<string, Set<string>>();
  const anywhere = new Map<string, Set<string>>();
  for (let rank = 0; rank < records.size; rank++)
    for (const { field, text } of records.textsOf(rank))
      for (const { surface, stem } of tokenize(text))
        for (const word of new Set([surface, stem])) {
          add(anywhere, word, records.at(rank).id);
          if (field.weight === FieldWeight.NAME && !field.isCode && word.length > 2)
            add(words, word, records.at(rank).id);
        }
  for (const [word, whole] of words) {
    const found = findAll(edition, word);
    const last = Math.max(...[...whole].map((id) => found.indexOf(id)));
    const forms = tokenize(word).flatMap(({ surface, stem }) => [surface, stem]);
    const having = forms.flatMap((form) => [...(anywhere.get(form) ?? [])]);
    const early = found.slice(0, last).filter((id) => !having.includes(id));
    expect([word, early]).toEqual([word, []]);
  }
});

function add(words: Map<string, Set<string>>, word: string, id: string): void {
  words.set(word, (words.get(word) ?? new Set()).add(id));
}

test("every dated meeting is found by the label of its date in both languages, and no other", () => {
  for (const { dateEdtf } of edition.snapshot.meetings) {
    const [year, month] = /^(\d{4})(?:-(\d\d))?/.exec(dateEdtf ?? "")?.slice(1) ?? [];
    if (!year || !month) continue;
    const expected = edition.snapshot.meetings.filter((meeting) => meeting.dateEdtf?.startsWith(`${year}-${month}`));
    for (const locale of ["en-GB", "ar-EG-u-nu-latn", "ar-EG-u-nu-arab", "ar-IQ"]) {
      const label = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
        Date.UTC(Number(year), Number(month) - 1, 1),
      );
      const found = findAll(edition, label, [SearchType.MEETING]);
      expect([label, expected.filter(({ id }) => !found.includes(id))]).toEqual([label, []]);
    }
  }
});

test("lists that are filtered by words have the records that search finds", () => {
  const { searchIndex, snapshot } = edition;
  const lists = [
    ["meetings", snapshot.meetings, [SearchType.MEETING]],
    ["statements", snapshot.statements, [SearchType.STATEMENT]],
    ["parties", snapshot.parties, [SearchType.COUNTRY, SearchType.ORGANIZATION]],
  ] as const;
  for (const query of ["Iraq", "UK", "مصر والعراق", "Dr Tawfik", "terorism", "2021", "se", "", "؟", "al", "xyzzy"])
    for (const [list, all, types] of lists) {
      const places = searchIndex.findByWords(query, list);
      const found = [...places].map((place) => all[place]!.id);
      expect([query, list, found.sort()]).toEqual([query, list, findAll(edition, query, [...types]).sort()]);
    }
});
