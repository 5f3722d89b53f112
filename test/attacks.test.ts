// One file of tests, since what they all import takes longer to load than most take to run.
import "./attacks/documents.test";
import "./attacks/generated.test";
import "./attacks/http.addresses.test";
import "./attacks/http.bodies.test";
import "./attacks/http.cacheKeys.test";
import "./attacks/http.crossSite.test";
import "./attacks/http.framing.test";
