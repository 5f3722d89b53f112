import { breaks } from "../faults";
import { append, replace, soundFiles } from "../soundFiles";

describe("sources", () => {
  breaks("an article without a fingerprint", { "sources/gazette.yaml": (text) => text.replace(/sha256: .*\n/, "") }, [
    "sources/gazette.yaml:2:7: sha256 is missing: an article has it, so that citations can be checked",
  ]);
  breaks(
    "a fingerprint that is none",
    {
      "sources/gazette.yaml": replace(
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "0123456789ABCDEF",
      ),
    },
    ['sources/gazette.yaml:8:9: "0123456789ABCDEF" is no SHA-256: write its 64 hexadecimal digits in lower case'],
  );
  breaks("an article of no paragraphs", { "sources/gazette.yaml": replace("paragraphCount: 4\n", "") }, [
    "sources/gazette.yaml:2:7: paragraphCount is missing: an article has it, so that citations can be checked",
  ]);
  breaks("a reference with what only articles have", { "sources/almanac.yaml": append("paragraphCount: 3\n") }, [
    "sources/almanac.yaml:6:1: a reference has no paragraphCount: leave it out",
  ]);
  breaks(
    "one text twice",
    {
      "sources/herald.yaml": soundFiles["sources/gazette.yaml"]!.replaceAll("gazette", "herald").replace(
        "Talks in Cairo",
        "Heralded talks",
      ),
      "parties/EU.yaml": replace("source: gazette", "source: herald"),
    },
    ['sources/herald.yaml:8:9: this is the text of "gazette" too: keep one of the two sources'],
  );
  breaks(
    "a language that is none",
    {
      "sources/gazette.yaml": replace("language: ar", "language: ara"),
      "sources/almanac.yaml": replace("language: en", "language: xx"),
    },
    [
      'sources/almanac.yaml:5:11: "xx" is no language of ISO 639-1: write its two letters, such as ar or en',
      'sources/gazette.yaml:5:11: "ara" is no language of ISO 639-1: write its two letters, such as ar or en',
    ],
  );
  breaks(
    "an address that is none",
    { "sources/almanac.yaml": replace("https://example.org/almanac", "example.org/almanac") },
    ['sources/almanac.yaml:4:6: "example.org/almanac" is no address: write it whole, from https:// on'],
  );
});
