import { type SettingSchema, settingSchemas } from "./config";

/** Returns every setting as a row of a Markdown table: name, default, values and what it sets. */
export function settingsTable(): string {
  const rows = Object.entries(settingSchemas()).map(([name, setting]) => {
    const fallback = setting.default ?? setting.defaultPath ?? "none";
    return `| \`${name}\` | \`${fallback}\` | ${values(setting)} | ${setting.description} |`;
  });
  return ["| setting | default | values | what it sets |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function values(setting: SettingSchema): string {
  return setting.format === "auto" ? `${range(setting)}, or \`auto\`` : range(setting);
}

function range({ enum: words, minimum, maximum, format }: SettingSchema): string {
  if (words) return words.map((word) => `\`${word}\``).join(", ");
  if (minimum !== undefined) return `${minimum.toLocaleString("en")} to ${maximum!.toLocaleString("en")}`;
  if (format === "cidr") return "addresses and ranges such as `10.0.0.0/8`, with commas between them";
  return format === "url" ? "URL" : (format ?? "text");
}

if (require.main === module) console.log(settingsTable());
