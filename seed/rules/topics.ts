import { isThere } from "../readDataset";
import { cycles } from "./dates";
import type { Rule } from "./Rule";

/** No topic is broader than itself, by however many steps. */
export const topicsAreNoCycles: Rule = function* ({ sound: { topics } }) {
  for (const topic of topics.values())
    if (cycles(topic.key, (key) => topics.get(key)?.record.broader))
      yield topic.fault("this topic is broader than itself: correct broader here or in a topic above", "broader");
};

/** Every topic is used, by a record or by a topic that is. */
export const topicsAreUsed: Rule = function* (files) {
  const { sound, brokenWords } = files;
  const isWhole = [...sound.topics.values()].every(
    ({ record }) => !record.broader || isThere(files, "topics", record.broader),
  );
  if (!isWhole || !brokenWords) return;
  const used = new Set<string>();
  function use(slug: string | undefined): void {
    for (let at = slug; at !== undefined && !used.has(at); at = sound.topics.get(at)?.record.broader) used.add(at);
  }
  for (const kind of ["meetings", "agreements"] as const)
    for (const { record } of sound[kind].values()) for (const { topic } of record.topics) use(topic);
  for (const { record } of sound.statements.values()) record.topics.forEach(use);
  brokenWords.forEach(use);
  for (const topic of sound.topics.values())
    if (!used.has(topic.key))
      yield topic.fault("no record uses this topic, nor one that is narrower: use it, or remove the file", "slug");
};
