import { wire } from "../wire";
import { bytes } from "./raw";
import { itStands } from "./suite";

const nowhere = { status: 404, code: "NOT_FOUND" };
const notAllowed = { status: 405, code: "METHOD_NOT_ALLOWED" };
const unreadable = { status: 400, code: "BAD_REQUEST" };
const answered = { status: 200, code: null };
const preflighted = { "apollo-require-preflight": "1" };
const sound = "/graphql?query={dataset{version}}";
const at = (path: string, headers: Record<string, string> = {}) => bytes(wire(`GET ${path}`, headers));

itStands("path tricks", [
  { name: "up and out", send: at("/../../etc/passwd"), expect: nowhere },
  { name: "up and out, encoded", send: at("/%2e%2e/%2e%2e/etc/passwd"), expect: nowhere },
  { name: "up and out of the assets", send: at("/assets/..%2f..%2fpackage.json"), expect: nowhere },
  { name: "the store", send: at("/var/liqa.sqlite"), expect: nowhere },
  { name: "hidden files", send: at("/.env"), expect: nowhere },
  { name: "a slash too many before", send: at("//graphql"), expect: nowhere },
  { name: "a slash too many behind", send: at("/graphql/"), expect: nowhere },
  { name: "other letters", send: at("/GRAPHQL"), expect: nowhere },
  { name: "a slash, encoded", send: at("/graphql%2f"), expect: nowhere },
  { name: "a NUL", send: at("/graphql%00"), expect: nowhere },
  { name: "a parameter of the path", send: at("/graphql;jsessionid=1"), expect: nowhere },
  { name: "a percent sign that encodes nothing", send: at("/%zz"), expect: unreadable },
  { name: "a slash spelt the long way", send: at("/%c0%af"), expect: unreadable },
  { name: "the prototype", send: at("/__proto__"), expect: nowhere },
  { name: "a path of ten thousand parts", send: at("/a".repeat(7000)), expect: nowhere },
]);

itStands("what stands behind the question mark", [
  { name: "a percent sign that encodes nothing", send: at("/graphql?query=%zz", preflighted), expect: unreadable },
  { name: "bytes that are not UTF-8", send: at("/graphql?query=%ff", preflighted), expect: unreadable },
  { name: "two queries", send: at(`${sound}&query={__typename}`, preflighted), expect: unreadable },
  { name: "variables that are not JSON", send: at(`${sound}&variables={`, preflighted), expect: unreadable },
  { name: "variables that are a list", send: at(`${sound}&variables=[]`, preflighted), expect: unreadable },
  {
    name: "variables as other frameworks write them",
    send: at(`${sound}&variables[a]=1`, preflighted),
    expect: answered,
  },
  {
    name: "the prototype among the variables",
    send: at(`${sound}&variables={"__proto__":{"a":1}}`, preflighted),
    expect: answered,
  },
  { name: "a parameter by the prototype's name", send: at(`${sound}&__proto__[a]=1`, preflighted), expect: answered },
  { name: "two thousand parameters", send: at(`${sound}${"&a=1".repeat(2000)}`, preflighted), expect: answered },
  { name: "no query", send: at("/graphql", preflighted), expect: unreadable },
  {
    name: "a mutation",
    send: at("/graphql?query=mutation{a}", preflighted),
    expect: { status: 405, code: "MUTATIONS_NOT_SUPPORTED" },
  },
]);

itStands("method tricks", [
  ...["PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "LOCK", "REPORT"].map((method) => ({
    name: method,
    send: bytes(wire(`${method} /graphql`)),
    expect: notAllowed,
  })),
  { name: "a tunnel", send: bytes(wire("CONNECT example.org:443")), expect: notAllowed },
  { name: "a method that there is not", send: bytes(wire("BREW /graphql")), expect: unreadable },
  { name: "a method in small letters", send: bytes(wire("post /graphql")), expect: unreadable },
  {
    name: "another method in a header",
    send: at(sound, { ...preflighted, "x-http-method-override": "DELETE" }),
    expect: answered,
  },
  {
    name: "an upgrade to WebSocket",
    send: at(sound, { ...preflighted, connection: "upgrade, close", upgrade: "websocket" }),
    expect: answered,
  },
  {
    name: "an upgrade to HTTP/2",
    send: at(sound, { ...preflighted, connection: "upgrade, close", upgrade: "h2c" }),
    expect: answered,
  },
  {
    name: "a GET with a body",
    send: bytes(wire(`GET ${sound}`, { ...preflighted, "content-length": "2" }, "{}")),
    expect: answered,
  },
]);
