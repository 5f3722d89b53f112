import { posted, wire } from "../wire";
import { type Attack, post } from "./harness";
import { bytes } from "./raw";
import { itStands } from "./suite";

const queryBody = JSON.stringify({ query: "{ dataset { version } }" });
const refused = (status: number, code: string) => ({ status, code });
const unreadable = refused(400, "BAD_REQUEST");
const unsupported = refused(415, "UNSUPPORTED_MEDIA_TYPE");
const answered = { status: 200, code: null };

const asType = (type: string): Attack["send"] => bytes(posted(queryBody, { "content-type": type }));
const asBody = (body: string): Attack["send"] => bytes(posted(body));
const inChunks = (chunks: string): Attack["send"] =>
  bytes(wire("POST /graphql", { "content-type": "application/json", "transfer-encoding": "chunked" }, chunks));
const chunkOf = (text: string, extension = "") => `${text.length.toString(16)}${extension}\r\n${text}\r\n`;

itStands("content types and charsets", [
  { name: "UTF-16, named", send: asType("application/json; charset=utf-16"), expect: unsupported },
  {
    name: "UTF-7, for filters that look for markup",
    send: asType("application/json; charset=utf-7"),
    expect: unsupported,
  },
  { name: "Latin-1, named", send: asType("application/json; charset=iso-8859-1"), expect: unsupported },
  { name: "two charsets", send: asType("application/json; charset=utf-8; charset=utf-16"), expect: unsupported },
  { name: "two types", send: asType("application/json, text/plain"), expect: unsupported },
  { name: "a type that begins as JSON does", send: asType("application/jsonp"), expect: unsupported },
  { name: "XML with an entity", send: asType("application/xml"), expect: unsupported },
  { name: "a document without JSON around it", send: asType("application/graphql"), expect: unsupported },
  { name: "a form", send: asType("application/x-www-form-urlencoded"), expect: unsupported },
  { name: "an upload", send: asType("multipart/form-data; boundary=x"), expect: unsupported },
  { name: "an upload without a boundary", send: asType("multipart/form-data"), expect: unsupported },
  { name: "no type", send: bytes(wire("POST /graphql", { "content-length": "2" }, "{}")), expect: unsupported },
  { name: "a type of ten thousand characters", send: asType(`application/${"x".repeat(10_000)}`), expect: unsupported },
  {
    name: "a type with a thousand parameters",
    send: asType(`application/json${";a=b".repeat(1000)}`),
    expect: unsupported,
  },
  { name: "plain text, as a page of another site could send", send: asType("text/plain"), expect: unsupported },
]);

itStands("compressed and chunked bodies", [
  {
    name: "gzip",
    send: bytes(posted(queryBody, { "content-encoding": "gzip" })),
    expect: refused(415, "UNSUPPORTED_CONTENT_ENCODING"),
  },
  {
    name: "brotli",
    send: bytes(posted(queryBody, { "content-encoding": "br" })),
    expect: refused(415, "UNSUPPORTED_CONTENT_ENCODING"),
  },
  {
    name: "gzip within gzip",
    send: bytes(posted(queryBody, { "content-encoding": "gzip, gzip" })),
    expect: refused(415, "UNSUPPORTED_CONTENT_ENCODING"),
  },
  {
    name: "a coding that nobody knows",
    send: bytes(posted(queryBody, { "content-encoding": "x" })),
    expect: refused(415, "UNSUPPORTED_CONTENT_ENCODING"),
  },
  { name: "more than the bound", send: asBody(queryBody.padEnd(102_401)), expect: refused(413, "BODY_TOO_LARGE") },
  { name: "just the bound", send: asBody(queryBody.padEnd(102_400)), expect: answered },
  {
    name: "chunks past the bound",
    send: inChunks(`${chunkOf(" ".repeat(60_000)).repeat(2)}0\r\n\r\n`),
    expect: refused(413, "BODY_TOO_LARGE"),
  },
  {
    name: "a chunk for each byte",
    send: inChunks(`${[...queryBody].map((byte) => chunkOf(byte)).join("")}0\r\n\r\n`),
    expect: answered,
  },
  {
    name: "a chunk for each of a hundred thousand bytes",
    send: inChunks(`${chunkOf(" ").repeat(100_000)}0\r\n\r\n`),
    expect: unreadable,
  },
  {
    name: "chunks that never say what they extend",
    send: inChunks(`${chunkOf(queryBody, `;${"x".repeat(20_000)}`)}0\r\n\r\n`),
    expect: refused(413, "BODY_TOO_LARGE"),
  },
  { name: "a chunk of a size that is no number", send: inChunks("xyz\r\n{}\r\n0\r\n\r\n"), expect: unreadable },
  {
    name: "a chunk of a size past every integer",
    send: inChunks("ffffffffffffffffff\r\n{}\r\n0\r\n\r\n"),
    expect: unreadable,
  },
  { name: "a chunk longer than its size", send: inChunks("2\r\n{}{}\r\n0\r\n\r\n"), expect: unreadable },
]);

itStands("bodies that are no request", [
  { name: "not JSON", send: asBody("{query:"), expect: unreadable },
  { name: "nothing", send: asBody(""), expect: unreadable },
  { name: "a number", send: asBody("42"), expect: unreadable },
  { name: "a number of ten thousand digits", send: asBody("9".repeat(10_000)), expect: unreadable },
  { name: "null", send: asBody("null"), expect: unreadable },
  { name: "a text", send: asBody('"{dataset{version}}"'), expect: unreadable },
  {
    name: "fifty thousand lists in each other",
    send: asBody("[".repeat(50_000) + "]".repeat(50_000)),
    expect: refused(400, "BATCHES_NOT_SUPPORTED"),
  },
  {
    name: "twenty thousand objects in each other",
    send: asBody('{"a":'.repeat(16_000) + "1" + "}".repeat(16_000)),
    expect: unreadable,
  },
  {
    name: "a batch",
    send: post([{ query: "{__typename}" }, { query: "{__typename}" }]),
    expect: refused(400, "BATCHES_NOT_SUPPORTED"),
  },
  { name: "a batch of nothing", send: post([]), expect: refused(400, "BATCHES_NOT_SUPPORTED") },
  {
    name: "a document already parsed",
    send: post({ query: { kind: "Document", definitions: [] } }),
    expect: unreadable,
  },
  { name: "a list of queries", send: post({ query: ["{__typename}"] }), expect: unreadable },
  { name: "variables as a list", send: post({ query: "{__typename}", variables: [1] }), expect: unreadable },
  { name: "variables as a text", send: post({ query: "{__typename}", variables: "{}" }), expect: unreadable },
  { name: "extensions as a list", send: post({ query: "{__typename}", extensions: [] }), expect: unreadable },
  {
    name: "an operation's name that is an object",
    send: post({ query: "{__typename}", operationName: {} }),
    expect: unreadable,
  },
  {
    name: "bytes that are not UTF-8",
    send: bytes(
      Buffer.concat([
        Buffer.from(posted("").replace("content-length: 0", "content-length: 4")),
        Buffer.from([0xc3, 0x28, 0xa0, 0xa1]),
      ]),
    ),
    expect: unreadable,
  },
  {
    name: "bytes that spell a slash the long way",
    send: bytes(
      Buffer.concat([
        Buffer.from(posted("").replace("content-length: 0", "content-length: 2")),
        Buffer.from([0xc0, 0xaf]),
      ]),
    ),
    expect: unreadable,
  },
  { name: "half a surrogate pair", send: asBody('{"query":"{dataset{version}} # \\udc00"}'), expect: unreadable },
]);

itStands("prototype keys and keys said twice", [
  {
    name: "__proto__ beside the query",
    send: asBody('{"query":"{__typename}","__proto__":{"query":"x"}}'),
    expect: unreadable,
  },
  {
    name: "__proto__ spelt with an escape",
    send: asBody('{"query":"{__typename}","\\u005f_proto__":{"a":1}}'),
    expect: unreadable,
  },
  {
    name: "__proto__ among the variables",
    send: asBody('{"query":"{__typename}","variables":{"__proto__":{"a":1}}}'),
    expect: unreadable,
  },
  {
    name: "a constructor's prototype",
    send: asBody('{"query":"{__typename}","constructor":{"prototype":{"a":1}}}'),
    expect: unreadable,
  },
  {
    name: "names that every object has",
    send: asBody('{"query":"{dataset{version}}","toString":1,"hasOwnProperty":1,"valueOf":1}'),
    expect: answered,
  },
  {
    name: "variables by the names that every object has",
    send: post({ query: "{dataset{version}}", variables: { toString: 1, hasOwnProperty: 1 } }),
    expect: answered,
  },
  {
    name: "two queries, the sound one first",
    send: asBody('{"query":"{dataset{version}}","query":"{nothing}"}'),
    expect: refused(400, "GRAPHQL_VALIDATION_FAILED"),
  },
  {
    name: "two queries, the sound one last",
    send: asBody('{"query":"{nothing}","query":"{dataset{version}}"}'),
    expect: answered,
  },
]);
