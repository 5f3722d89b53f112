/** Returns an Arabic date with the month named as in Iraq, Jordan, Lebanon, Palestine and Syria: «أيلول» for «سبتمبر». */
export function withLevantineMonth(label: string): string {
  return label.replace(anyMonth, (month) => levantine.get(month)!);
}

const monthsIn = (locale: string) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" }).format(Date.UTC(2021, month)),
  );
const egyptian = monthsIn("ar-EG");
const iraqi = monthsIn("ar-IQ");
const levantine = new Map(egyptian.map((month, place) => [month, iraqi[place]!]));
const anyMonth = new RegExp(egyptian.join("|"), "gu");
