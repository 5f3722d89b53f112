import fc from "fast-check";
import { dateColumns } from "../../seed/rows/dateColumns";
import { Language } from "../../src/schema/Language";
import { PartialDate } from "../../src/schema/PartialDate";
import { anyDate } from "./dateModel";

function served(edtf: string): PartialDate {
  const { dateEdtf, dateEarliest, dateLatest } = dateColumns("date", edtf);
  return PartialDate.of(dateEdtf, dateEarliest, dateLatest)!;
}

function labels(edtf: string): [english: string, arabic: string] {
  const date = served(edtf);
  return [date.label(Language.EN), date.label(Language.AR)];
}

test("every date that a file may have is served with its days, its precision, and a label in both languages", () => {
  fc.assert(
    fc.property(anyDate(), (expected) => {
      const { edtf, earliest, latest, precision } = served(expected.edtf);
      const [english, arabic] = labels(expected.edtf);
      expect({ edtf, earliest, latest, precision, english, arabic }).toEqual(expected);
    }),
    { numRuns: 3_000 },
  );
});

test.each([
  ["2021-03-31/..", "since 31 March 2021", "منذ 31 مارس 2021"],
  ["2021-03-31/", "from 31 March 2021, end unknown", "من 31 مارس 2021، والنهاية غير معروفة"],
  ["../2021-08-09", "until 9 August 2021", "حتى 9 أغسطس 2021"],
  ["/2021-08-09", "until 9 August 2021, start unknown", "حتى 9 أغسطس 2021، والبداية غير معروفة"],
  ["/2017-10~", "until about October 2017, start unknown", "حتى نحو أكتوبر 2017، والبداية غير معروفة"],
])("%s is %s, %s", (edtf, english, arabic) => expect(labels(edtf)).toEqual([english, arabic]));

test.each([
  ["202X", "the 2020s", "عشرينيات القرن الحادي والعشرين"],
  ["200X", "the 2000s", "العقد الأول من القرن الحادي والعشرين"],
  ["199X", "the 1990s", "تسعينيات القرن العشرين"],
  ["062X", "the 620s", "عشرينيات القرن السابع"],
  ["20XX", "the 21st century", "القرن الحادي والعشرون"],
  ["19XX", "the 20th century", "القرن العشرون"],
  ["11XX", "the 12th century", "القرن الثاني عشر"],
  ["00XX", "the 1st century", "القرن الأول"],
  ["01XX", "the 2nd century", "القرن الثاني"],
  ["22XX", "the 23rd century", "القرن الثالث والعشرون"],
  ["99XX", "the 100th century", "القرن المئة"],
])("%s is %s, %s", (edtf, english, arabic) => expect(labels(edtf)).toEqual([english, arabic]));

test("the first and the last day of the calendar are days, not open ends", () => {
  expect(served("0000")).toMatchObject({ earliest: "0000-01-01", latest: "0000-12-31" });
  expect(served("0000-02-XX")).toMatchObject({ earliest: "0000-02-01", latest: "0000-02-29" });
  expect(served("0000-02-29")).toMatchObject({ earliest: "0000-02-29", latest: "0000-02-29" });
  expect(served("9999-12")).toMatchObject({ earliest: "9999-12-01", latest: "9999-12-31" });
});
