// One file of tests, since what they all import takes longer to load than they take to run.
import "./seed/rows/citations";
import "./seed/rows/dates";
import "./seed/rows/meetings";
import "./seed/rows/people";
import "./seed/seeding";
import "./seed/ifStale";
import "./seed/atomicity";
