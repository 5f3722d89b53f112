/** A query in a Markdown text, with the answer that the text shows for it. */
export interface Stop {
  /** The line on which the query's block begins, from 1. */
  line: number;
  query: string;
  answer: unknown;
}

const pair = /```graphql\n([^`]*)```\n(\s*)```json\n([^`]*)```/g;

/** The queries of a Markdown text that are followed by their answer, in order: a `graphql` block, then a `json` block. */
export function stopsOf(markdown: string): Stop[] {
  return [...markdown.matchAll(pair)].map((match) => ({
    line: markdown.slice(0, match.index).split("\n").length,
    query: match[1] ?? "",
    answer: JSON.parse(match[3] ?? ""),
  }));
}

/** The text with each answer replaced by the one that `ask` gives, written so that it stays short to read. */
export async function withAnswers(markdown: string, ask: (query: string) => Promise<unknown>): Promise<string> {
  const answers: unknown[] = [];
  for (const match of markdown.matchAll(pair)) answers.push(await ask(match[1] ?? ""));
  let next = 0;
  return markdown.replace(
    pair,
    (_, query: string, between: string) =>
      `\`\`\`graphql\n${query}\`\`\`\n${between}\`\`\`json\n${written(answers[next++])}\n\`\`\``,
  );
}

const width = 110;

/** JSON in which whatever fits on a line stands on one. */
function written(value: unknown, indent = ""): string {
  const line = inLine(value);
  if (typeof value !== "object" || value === null || indent.length + line.length <= width) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  const items = Array.isArray(value)
    ? value.map((item) => written(item, inner))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${written(item, inner)}`);
  return `${open}\n${items.map((item) => inner + item).join(",\n")}\n${indent}${close}`;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${inLine(item)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
