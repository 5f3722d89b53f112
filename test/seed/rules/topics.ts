import { breaks } from "../faults";
import { append } from "../soundFiles";

describe("topics", () => {
  breaks("a cycle of topics", { "topics/security.yaml": append("broader: borders\n") }, [
    "topics/borders.yaml:5:10: this topic is broader than itself: correct broader here or in a topic above",
    "topics/security.yaml:5:10: this topic is broader than itself: correct broader here or in a topic above",
  ]);
  breaks(
    "a topic that no record uses",
    { "topics/trade.yaml": "slug: trade\nlabel:\n  en: Trade\n  ar: التجارة\nbroader: security\n" },
    ["topics/trade.yaml:1:7: no record uses this topic, nor one that is narrower: use it, or remove the file"],
  );
});
