import type { RecordOf } from "../shapes";

/** The hierarchy of topics. */
export interface TopicTree {
  /** The topic itself, its broader one, and so on up. */
  withBroader(topic: string): readonly string[];
}

export function topicTree(topics: readonly RecordOf<"topics">[]): TopicTree {
  const broaderOf = new Map(topics.map(({ slug, broader }) => [slug, broader]));
  const lines = new Map<string, readonly string[]>();
  function withBroader(topic: string): readonly string[] {
    const known = lines.get(topic);
    if (known) return known;
    const line = [topic];
    for (let above = broaderOf.get(topic); above && !line.includes(above); above = broaderOf.get(above))
      line.push(above);
    lines.set(topic, line);
    return line;
  }
  return { withBroader };
}
