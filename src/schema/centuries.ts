/** Returns `the 2020s` for decade 202. */
export function englishDecade(decade: number): string {
  return `the ${decade * 10}s`;
}

/** Returns `the 21st century` for century 21. */
export function englishCentury(century: number): string {
  return `the ${century}${suffixes[englishPlurals.select(century)]} century`;
}

const englishPlurals = new Intl.PluralRules("en", { type: "ordinal" });
const suffixes: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd", other: "th" };

/** Returns «عشرينيات القرن الحادي والعشرين» for decade 202. The first two decades of a century have no such plural. */
export function arabicDecade(decade: number): string {
  const century = arabicOrdinal(Math.floor(decade / 10) + 1, "ين");
  return `${decadesOfCentury[decade % 10]} القرن ${century}`;
}

const decadesOfCentury = [
  "العقد الأول من",
  "العقد الثاني من",
  "عشرينيات",
  "ثلاثينيات",
  "أربعينيات",
  "خمسينيات",
  "ستينيات",
  "سبعينيات",
  "ثمانينيات",
  "تسعينيات",
];

/** Returns «القرن الحادي والعشرون» for century 21. */
export function arabicCentury(century: number): string {
  return `القرن ${arabicOrdinal(century, "ون")}`;
}

/** Returns an ordinal from 1 to 100; the tens end as their case has it, «ون» or «ين». */
function arabicOrdinal(number: number, ending: "ون" | "ين"): string {
  if (number === 100) return "المئة";
  const [tens, unit] = [Math.floor(number / 10), number % 10];
  if (number <= 10) return firstOrdinals[number]!;
  const ofUnit = unit === 1 ? "الحادي" : firstOrdinals[unit]!;
  if (tens === 1) return `${ofUnit} عشر`;
  return unit === 0 ? `ال${tensNames[tens]}${ending}` : `${ofUnit} وال${tensNames[tens]}${ending}`;
}

const firstOrdinals = "- الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر".split(" ");
const tensNames = "- - عشر ثلاث أربع خمس ست سبع ثمان تسع".split(" ");
