import { posted, wire } from "../wire";
import { bytes, lastOf } from "./raw";
import { itStands } from "./suite";

const queryBody = JSON.stringify({ query: "{ dataset { version } }" });
const unreadable = { status: 400, code: "BAD_REQUEST" };
const tooLarge = { status: 431, code: "HEADERS_TOO_LARGE" };
const answered = { status: 200, code: null };
const smuggled = "GET /smuggled HTTP/1.1\r\nhost: a\r\n\r\n";
const open = { connection: "keep-alive" };

itStands("smuggling: one request that another server could take for two", [
  {
    name: "a length and chunks",
    send: bytes(posted(queryBody, { "transfer-encoding": "chunked" })),
    expect: unreadable,
  },
  {
    name: "chunks and a length, with a request behind",
    send: bytes(
      wire("POST /graphql", { "transfer-encoding": "chunked", "content-length": "5", ...open }, `0\r\n\r\n${smuggled}`),
    ),
    expect: unreadable,
  },
  {
    name: "two lengths that differ",
    send: bytes(`POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\ncontent-length: 35\r\n\r\n${smuggled}`),
    expect: unreadable,
  },
  { name: "two lengths in one line", send: bytes(posted(queryBody, { "content-length": "5, 5" })), expect: unreadable },
  { name: "a negative length", send: bytes(posted(queryBody, { "content-length": "-1" })), expect: unreadable },
  { name: "a length with a plus", send: bytes(posted(queryBody, { "content-length": "+5" })), expect: unreadable },
  { name: "a length in hexadecimal", send: bytes(posted(queryBody, { "content-length": "0x10" })), expect: unreadable },
  {
    name: "a length past every integer",
    send: bytes(posted(queryBody, { "content-length": "99999999999999999999" })),
    expect: unreadable,
  },
  {
    name: "chunked, misspelt",
    send: bytes(wire("POST /graphql", { "transfer-encoding": "xchunked" }, `0\r\n\r\n${smuggled}`)),
    expect: unreadable,
  },
  {
    name: "chunked, and then something else",
    send: bytes(wire("POST /graphql", { "transfer-encoding": "chunked, identity" }, `0\r\n\r\n${smuggled}`)),
    expect: unreadable,
  },
  {
    name: "chunked after a tab and a control character",
    send: bytes(wire("POST /graphql", { "transfer-encoding": "\x0bchunked" }, `0\r\n\r\n${smuggled}`)),
    expect: unreadable,
  },
  {
    name: "a space before the colon",
    send: bytes("POST /graphql HTTP/1.1\r\nhost: a\r\ntransfer-encoding : chunked\r\n\r\n0\r\n\r\n"),
    expect: unreadable,
  },
  {
    name: "a header folded over two lines",
    send: bytes("GET /graphql HTTP/1.1\r\nhost: a\r\nx: b\r\n transfer-encoding: chunked\r\n\r\n"),
    expect: unreadable,
  },
  {
    name: "lines that end in a line feed alone",
    send: bytes("GET /graphql HTTP/1.1\nhost: a\n\n"),
    expect: unreadable,
  },
  {
    name: "a line that ends in a carriage return alone",
    send: bytes("GET /graphql HTTP/1.1\r\nhost: a\rx: y\r\n\r\n"),
    expect: unreadable,
  },
  { name: "a NUL in a header", send: bytes(wire("GET /graphql", { x: "a\0b" })), expect: unreadable },
  {
    name: "a header without a name",
    send: bytes("GET /graphql HTTP/1.1\r\nhost: a\r\n: x\r\n\r\n"),
    expect: unreadable,
  },
  {
    name: "chunks that end in a line feed alone",
    send: bytes(
      wire("POST /graphql", { "content-type": "application/json", "transfer-encoding": "chunked" }, "2\n{}\n0\n\n"),
    ),
    expect: unreadable,
  },
]);

itStands("requests that are none", [
  {
    name: "a version that there never was",
    send: bytes("GET /graphql HTTP/3.7\r\nhost: a\r\n\r\n"),
    expect: unreadable,
  },
  { name: "the preface of HTTP/2", send: bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"), expect: unreadable },
  { name: "the start of TLS", send: bytes(Buffer.from("16030100f1010000ed0303", "hex")), expect: unreadable },
  { name: "a greeting of SMTP", send: bytes("EHLO a\r\n"), expect: unreadable },
  { name: "ten thousand bytes of noise", send: bytes(Buffer.alloc(10_000, 0xfe)), expect: unreadable },
  { name: "no address", send: bytes("GET HTTP/1.1\r\nhost: a\r\n\r\n"), expect: unreadable },
  { name: "no Host", send: bytes("GET /graphql HTTP/1.1\r\nconnection: close\r\n\r\n"), expect: unreadable },
  {
    name: "two Hosts",
    send: bytes("GET /graphql HTTP/1.1\r\nhost: a\r\nhost: b\r\nconnection: close\r\n\r\n"),
    expect: unreadable,
  },
]);

itStands("header floods", [
  {
    name: "one header of twenty thousand characters",
    send: bytes(wire("GET /graphql", { x: "a".repeat(20_000) })),
    expect: tooLarge,
  },
  {
    name: "five thousand headers",
    send: bytes(wire("GET /graphql", Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`x-${i}`, "a"])))),
    expect: tooLarge,
  },
  {
    name: "an address of twenty thousand characters",
    send: bytes(wire(`GET /graphql?query=${"a".repeat(20_000)}`)),
    expect: tooLarge,
  },
  {
    name: "a method of twenty thousand characters",
    send: bytes(`${"A".repeat(20_000)} / HTTP/1.1\r\n\r\n`),
    expect: unreadable,
  },
  {
    name: "a name of twenty thousand characters",
    send: bytes(wire("GET /graphql", { ["a".repeat(20_000)]: "x" })),
    expect: tooLarge,
  },
  { name: "cookies to the brim", send: bytes(posted(queryBody, { cookie: "a=b; ".repeat(3000) })), expect: answered },
  {
    name: "a thousand choices in Accept",
    send: bytes(posted(queryBody, { accept: `${"a/b;q=0.1,".repeat(1000)}application/json` })),
    expect: answered,
  },
  {
    name: "a thousand tags in If-None-Match",
    send: bytes(posted(queryBody, { "if-none-match": '"a",'.repeat(3000) })),
    expect: answered,
  },
]);

itStands("pipelining", [
  {
    name: "twenty requests at once, the last of them refused",
    send: lastOf(20, posted(queryBody, open).repeat(19) + wire("GET /nowhere")),
    expect: { status: 404, code: "NOT_FOUND" },
  },
  {
    name: "a hundred requests at once, of which one is refused as soon as too many wait",
    send: lastOf(undefined, posted(queryBody, open).repeat(100)),
    expect: { status: 429, code: "TOO_MANY_AT_ONCE", says: /limit 20/ },
  },
  {
    name: "forty thousand requests at once",
    send: lastOf(21, "GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n".repeat(40_000)),
    expect: { status: 429, code: "TOO_MANY_AT_ONCE" },
  },
  {
    name: "forty thousand requests of those that cost nothing",
    send: lastOf(21, "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n".repeat(40_000)),
    expect: { status: 429, code: "TOO_MANY_AT_ONCE" },
  },
  {
    name: "noise behind a sound request, which is answered first",
    send: lastOf(2, `${posted(queryBody, open)}\0\0\0`),
    expect: unreadable,
  },
  {
    name: "a body longer than its length",
    send: lastOf(2, posted(queryBody, { ...open, "content-length": String(queryBody.length - 1) })),
    expect: unreadable,
  },
]);
