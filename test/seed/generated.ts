import { loadDataset } from "../../seed/loadDataset";
import type { Dataset } from "../../seed/shapes";
import { writeDataset } from "./soundFiles";

/** The small dataset with this many more meetings, like its talks but for the day and the title. */
export function generated(meetings: number, version: string): Dataset {
  const { header, ...small } = loadDataset(writeDataset());
  const talks = small.meetings.find(({ slug }) => slug === "talks")!;
  const more = Array.from({ length: meetings }, (_, number) => ({
    ...talks,
    slug: `talks-${number}`,
    title: { en: `Talks of day ${number}`, ar: `محادثات اليوم ${number}` },
    date: new Date(Date.UTC(2021, 0, number)).toISOString().slice(0, 10),
  }));
  return { ...small, header: { ...header, version }, meetings: [...small.meetings, ...more] };
}
