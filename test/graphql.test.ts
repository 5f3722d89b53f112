// One file of tests, since what they all import takes longer to load than most take to run.
import "./graphql/compiled.test";
import "./graphql/cost.test";
import "./graphql/limits.test";
import "./graphql/prepared.test";
