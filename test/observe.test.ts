// One file of tests, since what they all import takes longer to load than most take to run.
import "./observe/logErrors.test";
import "./observe/observing.test";
