import { countryCodes, isLanguageCode } from "../../seed/isoCodes";

test("every country has two letters that Unicode knows for a region, and three of its own", () => {
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(countryCodes.size).toBe(249);
  expect(new Set(countryCodes.values()).size).toBe(249);
  expect([...countryCodes.keys()].filter((code) => regions.of(code) === undefined)).toEqual([]);
  expect(["EG", "IQ", "SA", "JO", "IR", "GB", "PS"].map((code) => countryCodes.get(code))).toEqual([
    ..."EGY IRQ SAU JOR IRN GBR PSE".split(" "),
  ]);
});

test("what Unicode knows beside countries is none", () => {
  expect(["EU", "UN", "XK", "SU", "AN", "UK", "ZZ"].filter((code) => countryCodes.has(code))).toEqual([]);
});

test("a language has two letters", () => {
  expect(["ar", "en", "fa", "ku", "tl"].filter(isLanguageCode)).toEqual(["ar", "en", "fa", "ku", "tl"]);
  expect(["", "a", "AR", "ara", "iw", "xx", "en-GB"].filter(isLanguageCode)).toEqual([]);
});
