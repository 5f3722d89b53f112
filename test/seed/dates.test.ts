import { readDate } from "../../seed/dates";

test.each([
  ["2021-09-04", "2021-09-04", "2021-09-04"],
  ["2021-09", "2021-09-01", "2021-09-30"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2019", "2019-01-01", "2019-12-31"],
  ["2016-11-27?", "2016-11-27", "2016-11-27"],
  ["2021-10~", "2021-10-01", "2021-10-31"],
  ["2019%", "2019-01-01", "2019-12-31"],
  ["201X", "2010-01-01", "2019-12-31"],
  ["2021-XX", "2021-01-01", "2021-12-31"],
  ["2021-09-XX", "2021-09-01", "2021-09-30"],
  ["2015/2018", "2015-01-01", "2018-12-31"],
  ["2019-09-02/2019-09-03", "2019-09-02", "2019-09-03"],
  ["2015?/2018-06-14", "2015-01-01", "2018-06-14"],
  ["2022-10-27/..", "2022-10-27", "9999-12-31"],
  ["2022-10-27/", "2022-10-27", "9999-12-31"],
  ["../2021", "0000-01-01", "2021-12-31"],
  ["/2021", "0000-01-01", "2021-12-31"],
  ["0000", "0000-01-01", "0000-12-31"],
])("%s can mean the days from %s to %s", (edtf, earliest, latest) => {
  expect(readDate(edtf)).toEqual({ edtf, earliest, latest });
});

test("no date is null", () => expect(readDate(undefined)).toBeNull());

test.each(["2021-02-29", "2021-02-30", "2021-04-31?", "1900-02-29", "2021-06-31/2021-07-01", "2021-07-01/2021-09-31"])(
  "%s names a day that does not exist",
  (text) => expect(() => readDate(text)).toThrow(`"${text}" names a day that does not exist`),
);

test.each([
  "",
  " 2021",
  "2021-9-4",
  "21-09-04",
  "2021/09/04",
  "04.09.2021",
  "2021-09-04..2021-09-05",
  "2021-09-04,2021-09-05",
])('"%s" is no date of level 1', (text) =>
  expect(() => readDate(text)).toThrow(`"${text}" is no date of EDTF level 1`),
);

test.each([
  "{2019,2020}",
  "[2019,2020]",
  "156X-12-25",
  "XXXX-12-25",
  "2004-06-XX/2004-07-03,",
  "?2004-06",
  "2001-33",
  "1950S2",
])("%s is of level 2, and refused", (text) =>
  expect(() => readDate(text)).toThrow(`"${text}" is no date of EDTF level 1`),
);

test.each([
  ["2021-09-04T10:00:00Z", "has a time"],
  ["2021-21", "has a season"],
  ["2021-21/2021-22", "has a season"],
  ["Y20210", "is outside the years 0000 to 9999"],
  ["-0500", "is outside the years 0000 to 9999"],
  ["2022/2021", "ends before it starts"],
  ["2021-09-05/2021-09-04", "ends before it starts"],
  ["2096/2096", "ends as it starts: write 2096"],
  ["..", "is no date of EDTF level 1"],
  ["../..", "says nothing"],
  ["/", "says nothing"],
  ["XXXX", "says nothing"],
])("%s %s", (text, complaint) => expect(() => readDate(text)).toThrow(`"${text}" ${complaint}`));
