import { seededStore } from "../seededStore";
import { soundFiles } from "../soundFiles";
import { rows } from "./query";

describe("ranks", () => {
  test("titles and names stand in the order of each language", async () => {
    expect(await rows("SELECT titleEn FROM meeting ORDER BY titleRankEn")).toEqual([
      "A visit to Cairo",
      "Talks in Cairo",
      "Talks to come",
    ]);
    expect(await rows("SELECT titleAr FROM meeting ORDER BY titleRankAr")).toEqual([
      "زيارة إلى القاهرة",
      "محادثات في القاهرة",
      "محادثات مقبلة",
    ]);
    expect(await rows("SELECT nameRankEn, nameRankAr, slug FROM official ORDER BY 1")).toEqual([
      "0 0 amin",
      "1 1 basim",
    ]);
  });

  test("case and accents come after letters", async () => {
    const titled = (slug: string, title: string) =>
      soundFiles["meetings/next-talks.yaml"]!.replace("slug: next-talks", `slug: ${slug}`)
        .replace("Talks to come", title)
        .replace("TALKS", "SUMMIT")
        .replace("محادثات مقبلة", `قمة ${slug}`);
    const several = await seededStore({
      "meetings/d.yaml": titled("d", "émission of talks"),
      "meetings/c.yaml": titled("c", "Zones"),
      "meetings/b.yaml": titled("b", "emission of talk"),
    });
    expect(await rows("SELECT slug FROM meeting ORDER BY titleRankEn", several)).toEqual([
      "visit",
      "b",
      "d",
      "talks",
      "next-talks",
      "c",
    ]);
    expect(await rows("SELECT slug FROM meeting ORDER BY titleRankAr", several)).toEqual([
      "visit",
      "b",
      "c",
      "d",
      "talks",
      "next-talks",
    ]);
  });
});
