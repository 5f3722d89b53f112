// One file of tests, since what they all import takes longer to load than most take to run.
import "./search/PostingLists.test";
import "./search/anyString.test";
import "./search/editDistance.test";
import "./search/golden.test";
import "./search/matches.test";
import "./search/names.test";
import "./search/normalize.test";
import "./search/pages.test";
import "./search/phoneticKeys.test";
import "./search/readers.test";
import "./search/recall.test";
import "./search/spelling.test";
import "./search/tokenize.test";
