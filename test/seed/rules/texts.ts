import { breaks } from "../faults";
import { replace } from "../soundFiles";

describe("texts", () => {
  breaks("an English text with Arabic letters", { "topics/borders.yaml": replace("en: Borders", "en: Borders حدود") }, [
    'topics/borders.yaml:3:7: the English text has "ح": write it in Latin letters',
  ]);
  breaks("an Arabic text without any", { "topics/borders.yaml": replace("ar: الحدود", "ar: Borders, ٪") }, [
    "topics/borders.yaml:4:7: the Arabic text has no Arabic letter: write it in Arabic",
  ]);
  breaks("an invisible character", { "topics/borders.yaml": replace("الحدود", "الحدود\u200f") }, [
    "topics/borders.yaml:4:13: the text has the invisible character U+200F: take it out",
  ]);
  breaks("a space that does not break", { "topics/borders.yaml": replace("en: Borders", "en: Border\u00a0lines") }, [
    "topics/borders.yaml:3:13: the text has the invisible character U+00A0: take it out",
  ]);
  breaks("two spaces", { "topics/borders.yaml": replace("en: Borders", "en: Border  lines") }, [
    "topics/borders.yaml:3:7: the text has two spaces in a row: write one",
  ]);
  breaks("a line break", { "topics/borders.yaml": replace("en: Borders", "en: |-\n    Border\n    lines") }, [
    "topics/borders.yaml:3:7: the text has a line break: write one paragraph, folded with >-",
  ]);
  breaks(
    "a source's title in Arabic letters where it should be English",
    { "sources/gazette.yaml": replace("title: { en: Talks in Cairo }", "title: { en: محادثات }") },
    ['sources/gazette.yaml:3:14: the English text has "م": write it in Latin letters'],
  );
});
