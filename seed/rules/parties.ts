import { countryCodes } from "../isoCodes";
import { suggest } from "../suggest";
import type { Rule } from "./Rule";

/** A country has its two codes of ISO 3166-1, an organization has one that no country has. */
export const partiesHaveTheirCodes: Rule = function* ({ sound }) {
  const countryOf = new Map([...countryCodes].map(([alpha2, alpha3]) => [alpha3, alpha2]));
  for (const party of sound.parties.values()) {
    const { code, kind, alpha3 } = party.record;
    if (kind === "COUNTRY") {
      const right = countryCodes.get(code);
      if (right === undefined) {
        const meant = countryOf.get(alpha3 ?? "") ?? suggest(code, countryCodes.keys());
        yield party.fault(
          `"${code}" is no country of ISO 3166-1: write its two letters${meant ? `; perhaps ${meant}` : ""}`,
          "code",
        );
      } else if (alpha3 === undefined) yield party.fault(`alpha3 is missing: that of ${code} is ${right}`, "kind");
      else if (alpha3 !== right)
        yield party.fault(`"${alpha3}" is not the alpha-3 of ${code}: write ${right}`, "alpha3");
    } else {
      const country = countryCodes.has(code) ? code : countryOf.get(code);
      if (country !== undefined)
        yield party.fault(`"${code}" is the code of a country: give the organization another`, "code");
      if (!/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/.test(code))
        yield party.fault(
          `"${code}" is no code: use capital letters A to Z and digits, joined by single hyphens`,
          "code",
        );
      if (alpha3 !== undefined) yield party.faultOfKey("an organization has no alpha3: leave it out", "alpha3");
    }
  }
};
