// One file of tests, since what they all import takes longer to load than they take to run.
import "./seed/rows";
import "./seed/seeding";
import "./seed/atomicity";
