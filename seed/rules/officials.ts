import { normalize } from "../../src/search/normalize";
import { dateIn } from "../dates";
import type { SourceFile } from "../readDataset";
import type { RecordOf } from "../shapes";
import { nouns } from "./references";
import type { Rule } from "./Rule";

/** An alias is another name than the name, and is given once. */
export const aliasesAddSomething: Rule = function* ({ sound }) {
  for (const kind of ["officials", "parties"] as const)
    for (const { record, fault } of sound[kind].values()) {
      const { name, aliases = [] } = record;
      for (const [place, alias] of aliases.entries()) {
        if (alias === name.en || alias === name.ar)
          yield fault(`"${alias}" is the name already: take the alias out`, "aliases", place);
        if (aliases.indexOf(alias) < place) yield fault(`"${alias}" is listed twice: take one out`, "aliases", place);
      }
    }
};

/** No name or alias leads to two officials or to two parties, however it is spelt. */
export const namesLeadToOneRecord: Rule = function* ({ sound }) {
  for (const kind of ["officials", "parties"] as const) {
    const first = new Map<string, { filed: SourceFile; name: string }>();
    for (const filed of sound[kind].values())
      for (const { name, keys } of namesOf(filed.record)) {
        const of = first.get(normalize(name));
        if (of === undefined) first.set(normalize(name), { filed, name });
        else if (of.filed !== filed)
          yield filed.fault(
            `"${name}" is "${of.name}" of the ${nouns[kind]} "${of.filed.key}" too: keep one record, or take the ambiguous name out`,
            ...keys,
          );
      }
  }
};

/** A person holds an office once at a time. */
export const occupanciesDoNotOverlap: Rule = function* ({ sound: { officials } }) {
  for (const { record, fault } of officials.values())
    for (const [place, occupancy] of record.occupancies.entries()) {
      const earlier = record.occupancies.slice(0, place).find((other) => overlap(other, occupancy));
      if (earlier)
        yield fault(
          `"${occupancy.position}" is listed already for that time: keep one of the two`,
          "occupancies",
          place,
          "position",
        );
    }
};

type Occupancy = RecordOf<"officials">["occupancies"][number];

function overlap(a: Occupancy, b: Occupancy): boolean {
  const from = (occupancy: Occupancy) => dateIn(occupancy.start)?.latest ?? "";
  const to = (occupancy: Occupancy) => dateIn(occupancy.end)?.earliest ?? "9999-12-31";
  return a.position === b.position && from(a) < to(b) && from(b) < to(a);
}

function* namesOf({ name, aliases = [] }: { name: { en: string; ar: string }; aliases?: string[] | undefined }) {
  for (const language of ["en", "ar"] as const) yield { name: name[language], keys: ["name", language] };
  for (const [place, alias] of aliases.entries()) yield { name: alias, keys: ["aliases", place] };
}
