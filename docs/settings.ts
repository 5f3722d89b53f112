const table = /(<!-- settings[^>]*-->\n)[\s\S]*?(?=\n## )/;

/** The text of the README with the table of settings in the place that is marked for it. */
export function withSettings(markdown: string, settingsTable: string): string {
  if (!table.test(markdown)) throw new Error("README.md has no mark <!-- settings --> before a heading");
  return markdown.replace(table, (_, mark: string) => `${mark}\n${settingsTable}\n`);
}
