import { normalize } from "../../src/search/normalize";
import type { Files, SourceFile } from "../readDataset";
import type { Keys } from "../yamlFile";
import { nouns } from "./references";
import type { Rule } from "./Rule";

/** An alias is another name than the name, and is given once; so are abbreviations and adjectives. */
export const aliasesAddSomething: Rule = function* ({ sound }) {
  for (const kind of ["officials", "parties", "topics", "agreements", "meetings"] as const)
    for (const { record, fault } of sound[kind].values()) {
      const { en, ar } = "name" in record ? record.name : "label" in record ? record.label : record.title;
      yield* listedOnce(fault, ["aliases"], record.aliases, [en, ar]);
    }
  for (const { record, fault } of sound.parties.values()) {
    const { code, alpha3, name, abbreviations, adjectives } = record;
    yield* listedOnce(fault, ["abbreviations"], abbreviations, [code, alpha3, name.en, name.ar]);
    for (const language of ["en", "ar"] as const)
      yield* listedOnce(fault, ["adjectives", language], adjectives?.[language], [name[language]]);
  }
};

/** No name, alias or adjective leads to two officials or to two parties, however it is spelt. */
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

/** No abbreviation is that of two parties, nor the code of another, whether or not it has full stops. */
export const abbreviationsLeadToOneParty: Rule = function* ({ sound: { parties } }) {
  const first = new Map<string, string>();
  const plain = (abbreviation: string) => abbreviation.replaceAll(".", "").toUpperCase();
  for (const { key, record } of parties.values())
    for (const code of [record.code, record.alpha3 ?? record.code]) first.set(plain(code), key);
  for (const { key, record, fault } of parties.values())
    for (const [place, abbreviation] of (record.abbreviations ?? []).entries()) {
      const of = first.get(plain(abbreviation)) ?? key;
      first.set(plain(abbreviation), of);
      if (of !== key)
        yield fault(`"${abbreviation}" stands for the party "${of}" too: take one out`, "abbreviations", place);
    }
};

function* listedOnce(
  fault: SourceFile["fault"],
  keys: Keys,
  list: readonly string[] = [],
  names: readonly (string | undefined)[],
) {
  const noun = keys[0] === "aliases" ? "alias" : keys[0] === "adjectives" ? "adjective" : "abbreviation";
  for (const [place, each] of list.entries()) {
    if (names.includes(each)) yield fault(`"${each}" is the name already: take the ${noun} out`, ...keys, place);
    if (list.indexOf(each) < place) yield fault(`"${each}" is listed twice: take one out`, ...keys, place);
  }
}

type Named = Files["sound"]["officials" | "parties"] extends ReadonlyMap<string, SourceFile<infer R>> ? R : never;

function* namesOf(record: Named): Iterable<{ name: string; keys: Keys }> {
  const { name, aliases = [] } = record;
  for (const language of ["en", "ar"] as const) yield { name: name[language], keys: ["name", language] };
  for (const [place, alias] of aliases.entries()) yield { name: alias, keys: ["aliases", place] };
  if (!("adjectives" in record)) return;
  for (const language of ["en", "ar"] as const)
    for (const [place, adjective] of (record.adjectives?.[language] ?? []).entries())
      yield { name: adjective, keys: ["adjectives", language, place] };
}
