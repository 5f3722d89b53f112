import { breaks } from "../faults";
import { append, replace } from "../soundFiles";

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
  breaks(
    "a topic that no record uses, while a meeting is misshapen",
    {
      "topics/trade.yaml": "slug: trade\nlabel:\n  en: Trade\n  ar: التجارة\n",
      "meetings/talks.yaml": replace("host: EG", "hosts: EG"),
    },
    [
      'meetings/talks.yaml:16:1: unknown key "hosts": the nearest known key is "host"',
      "topics/trade.yaml:1:7: no record uses this topic, nor one that is narrower: use it, or remove the file",
    ],
  );
  breaks(
    "a topic that only a misshapen meeting uses is let be",
    {
      "topics/trade.yaml": "slug: trade\nlabel:\n  en: Trade\n  ar: التجارة\n",
      "meetings/talks.yaml": (text) => text.replace("topic: borders", "topic: trade").replace("host: EG", "hosts: EG"),
    },
    ['meetings/talks.yaml:16:1: unknown key "hosts": the nearest known key is "host"'],
  );
});
