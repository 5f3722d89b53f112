// One file of tests, since what they all import takes longer to load than most take to run.
import "./snapshot/bits.test";
import "./snapshot/citations.test";
import "./snapshot/facet.test";
