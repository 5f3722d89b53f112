// One file of tests, since what they all import takes longer to load than most take to run.
import "./http/caching.test";
import "./http/clients.test";
import "./http/concurrency.test";
import "./http/faults.test";
import "./http/floods.test";
import "./http/pages.test";
import "./http/rateLimit.test";
import "./http/requests.test";
import "./http/slow.test";
