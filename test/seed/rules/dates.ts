import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("dates", () => {
  breaks(
    "a day that does not exist",
    {
      "meetings/talks.yaml": replace("date: 2021-08-09", "date: 2021-02-30"),
      "agreements/memorandum.yaml": replace("date: 2021-08", "date: 2021-02-29"),
    },
    [
      'agreements/memorandum.yaml:10:7: "2021-02-29" names a day that does not exist',
      'meetings/talks.yaml:10:7: "2021-02-30" names a day that does not exist',
    ],
  );
  breaks(
    "no EDTF",
    {
      "meetings/talks.yaml": replace("date: 2021-08-09", "date: 9 August 2021"),
      "sources/gazette.yaml": replace("published: 2021-08-10", "published: 10/8/2021"),
      "officials/amin.yaml": replace("start: 2018-06-14", "start: 2018-6-14"),
    },
    [
      'meetings/talks.yaml:10:7: "9 August 2021" is no date of EDTF level 1, such as 2021-09-04, 2021-09, 2021, 2021-09-04? or 2021-09-02/2021-09-03',
      'officials/amin.yaml:8:12: "2018-6-14" is no date of EDTF level 1, such as 2021-09-04, 2021-09, 2021, 2021-09-04? or 2021-09-02/2021-09-03',
      'sources/gazette.yaml:6:12: "10/8/2021" is no date of EDTF level 1, such as 2021-09-04, 2021-09, 2021, 2021-09-04? or 2021-09-02/2021-09-03',
    ],
  );
  breaks("EDTF of level 2", { "agreements/memorandum.yaml": replace("date: 2021-08", 'date: "{2021-08,2021-09}"') }, [
    'agreements/memorandum.yaml:10:7: "{2021-08,2021-09}" is no date of EDTF level 1, such as 2021-09-04, 2021-09, 2021, 2021-09-04? or 2021-09-02/2021-09-03',
  ]);
  breaks(
    "a time, a season, a year far off",
    {
      "agreements/memorandum.yaml": replace("date: 2021-08", "date: 2021-08-09T10:00:00Z"),
      "sources/gazette.yaml": replace("published: 2021-08-10", "published: 2021-22"),
      "officials/amin.yaml": replace("start: 2018-06-14", "start: Y20180"),
    },
    [
      'agreements/memorandum.yaml:10:7: "2021-08-09T10:00:00Z" has a time: dates are days, months or years',
      'officials/amin.yaml:8:12: "Y20180" is outside the years 0000 to 9999',
      'sources/gazette.yaml:6:12: "2021-22" has a season: write its months, such as 2021-03/2021-05',
    ],
  );
  breaks(
    "an interval that ends before it starts",
    { "agreements/memorandum.yaml": replace("date: 2021-08", "date: 2021-08/2021-07") },
    ['agreements/memorandum.yaml:10:7: "2021-08/2021-07" ends before it starts'],
  );
  breaks("a date that says nothing", { "agreements/memorandum.yaml": replace("date: 2021-08", "date: ../..") }, [
    'agreements/memorandum.yaml:10:7: "../.." says nothing: leave the date out',
  ]);
  breaks(
    "a part outside its whole's dates",
    { "meetings/visit.yaml": replace("2021-08-08/2021-08-10", "2021-08-01/2021-08-02") },
    [
      'meetings/talks.yaml:10:7: 2021-08-09 is outside 2021-08-01/2021-08-02, the date of "visit", of which this is a part: correct one of them',
    ],
  );
  breaks(
    "a part that begins before its whole",
    { "meetings/talks.yaml": replace("date: 2021-08-09", "date: 2021-08-07/2021-08-09") },
    [
      'meetings/talks.yaml:10:7: 2021-08-07/2021-08-09 is outside 2021-08-08/2021-08-10, the date of "visit", of which this is a part: correct one of them',
    ],
  );
  breaks(
    "a part whose month is its whole's is let be",
    { "meetings/talks.yaml": replace("date: 2021-08-09", "date: 2021-08") },
    [],
  );
  breaks(
    "a cycle of parts",
    {
      "meetings/visit.yaml": (text) =>
        text.replace("host: EG\n", "host: EG\npartOf: talks\n").replace("date, host]", "date, host, partOf]"),
    },
    [
      "meetings/talks.yaml:17:9: this meeting is a part of itself: correct partOf here or in its whole",
      'meetings/visit.yaml:10:7: 2021-08-08/2021-08-10 is outside 2021-08-09, the date of "talks", of which this is a part: correct one of them',
      "meetings/visit.yaml:12:9: this meeting is a part of itself: correct partOf here or in its whole",
    ],
  );
  breaks(
    "a meeting held after its source came out",
    { "sources/gazette.yaml": replace("published: 2021-08-10", "published: 2021-08-07") },
    [
      "meetings/talks.yaml:10:7: 2021-08-09 is after 2021-08-07, when the last source for HELD was published: correct the date, the status or its evidence",
      "meetings/visit.yaml:10:7: 2021-08-08/2021-08-10 is after 2021-08-07, when the last source for HELD was published: correct the date, the status or its evidence",
    ],
  );
  breaks(
    "a plan for what was past when its source came out",
    {
      "meetings/next-talks.yaml": (text) =>
        text.replace("status: PLANNED\n", "status: PLANNED\ndate: 2020\n").replace("status]", "status, date]"),
    },
    [
      "meetings/next-talks.yaml:10:7: 2020 is before 2021-08-10, when the first source for PLANNED was published: correct the date, the status or its evidence",
    ],
  );
});
