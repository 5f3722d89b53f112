import fc from "fast-check";
import { normalize } from "../../src/search/normalize";
import { phoneticKeys } from "../../src/search/phoneticKeys";

/** Spellings of one name, each of which must share a key with the first. */
const names = [
  "Mohammed Mohamed Muhammad Mohammad Muhammed",
  "Mahmoud Mahmud Mahmood",
  "Kadhimi Kazimi Kazemi Kadhemi Kadhimy Kathimi",
  "Tawfik Tawfiq Taufiq Tewfik Tawfeek Toufic Tawfique Tewfique",
  "Iraq Irak Eraq Iraaq",
  "Araji Aragi Aragui Aaraji Aradji",
  "Saud Saoud Sauod",
  "Qasim Qassem Kasim Kassem Qasem Gasim Ghasem",
  "Othman Osman Uthman Usman Otman",
  "Abdelghaffar Abdulghaffar Abdalghaffar Abdoulghafar",
  "Abdulrahman Abdelrahman Abdurrahman Abderrahmane",
  "Abdullah Abdallah Abdulla Abdalla Abdellah",
  "Juma Jumaa Jumah Gumaa Jomaa Gomaa",
  "Shammari Shamari Chammari Alshammari Ashshammari",
  "Sisi Sissi Sissy Elsisi Alsisi",
  "Eskandar Iskandar Iskander",
  "Abdul Abdel Abdal Abd",
  "Hussein Husain Hosein Hossein",
  "Magdy Majdi Magdi Megdi",
  "Faisal Faysal Feisal",
  "Khalid Khaled",
  "Said Saeed Sayed",
  "Ali Aly",
  "bin ben ibn",
  "مسؤول مسئول مسوول",
  "شؤون شئون",
  "عبدالغفار عبدغفار",
  "الغفار غفار",
  "داود داوود",
].map((spellings) => spellings.split(" "));

const keys = (name: string) => phoneticKeys(normalize(name));
const shareKey = (one: string, other: string) => keys(one).some((key) => keys(other).includes(key));

test.each(names.map((spellings) => [spellings.join(", "), spellings] as const))(
  "%s are one name",
  (_, [first, ...others]) => {
    expect(others.filter((other) => !shareKey(first!, other))).toEqual([]);
  },
);

test.each([
  ["Mohammed", "Mahmoud"],
  ["Abdul", "Abdlulla"],
  ["Salman", "Suleiman"],
  ["Jaafar", "Ghaffar"],
  ["Tawfik", "Tariq"],
  ["Iraq", "Iran"],
  ["Iraq", "ark"],
  ["Iraqi", "Araji"],
  ["Iran", "earn"],
  ["Inad", "India"],
  ["Khalid", "killed"],
  ["Raisi", "rise"],
  ["Sisi", "says"],
  ["Saud", "Saudi"],
  ["Momeni", "Mansour"],
])("%s and %s are two", (one, other) => expect(shareKey(one, other)).toBe(false));

test("every word has one to twelve keys", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abdeghijklmqtuwyzxcs"), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(word, (name) => {
      const keys = phoneticKeys(name);
      expect(keys.length).toBeGreaterThan(0);
      expect(keys.length).toBeLessThanOrEqual(12);
      expect(keys.every((key) => key !== "")).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});
