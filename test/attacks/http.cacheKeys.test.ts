import { createHash } from "node:crypto";
import { type Attack, post, send } from "./harness";
import { itStands } from "./suite";

const answered = { status: 200, code: null };
const invalid = { status: 400, code: "GRAPHQL_VALIDATION_FAILED" };
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const persisted = (hash: unknown, version: unknown = 1) => ({ persistedQuery: { version, sha256Hash: hash } });

const get =
  (parameters: Record<string, string>, headers: Record<string, string> = {}): Attack["send"] =>
  (target) =>
    send(target, "GET", `/graphql?${new URLSearchParams(parameters)}`, { "apollo-require-preflight": "1", ...headers });

/** What an attacker sends, and then what someone else is answered. */
const then =
  (attack: Attack["send"], victim: Attack["send"]): Attack["send"] =>
  async (target) => {
    await attack(target);
    return victim(target);
  };

const small = { query: "{ dataset { version } }" };
const two = "query A { dataset { version } } query B { nothing }";
const source = "query S($slug: String!) { source(slug: $slug) { slug } dataset { version } }";

itStands("cache keys: what one client sends is not what another is answered", [
  ...[
    "x-forwarded-host",
    "x-original-url",
    "x-rewrite-url",
    "x-forwarded-proto",
    "host",
    "origin",
    "cookie",
    "authorization",
  ].map((header) => ({
    name: `a ${header} that an answer could depend on`,
    send: then(get(small, { [header]: "attacker.test" }), get(small)),
    expect: answered,
  })),
  {
    name: "a refused queryBody, then a sound one that ends as it does",
    send: then(get({ query: "{ nothing }" }), get(small)),
    expect: answered,
  },
  {
    name: "a sound queryBody, then a refused one",
    send: then(get(small), get({ query: "{ dataset { versions } }" })),
    expect: invalid,
  },
  {
    name: "another operation of the same document",
    send: then(post({ query: two, operationName: "A" }), post({ query: two, operationName: "B" })),
    expect: invalid,
  },
  {
    name: "variables that are missing, then given",
    send: then(post({ query: source }), post({ query: source, variables: { slug: "x" } })),
    expect: answered,
  },
  {
    name: "variables that are given, then missing",
    send: then(post({ query: source, variables: { slug: "x" } }), post({ query: source })),
    expect: { status: 400, code: "BAD_USER_INPUT" },
  },
  {
    name: "a variable of null and one left out",
    send: then(post({ query: source, variables: { slug: "x" } }), post({ query: source, variables: { slug: null } })),
    expect: { status: 400, code: "BAD_USER_INPUT" },
  },
  {
    name: "keys that look like the marks between parts of a key",
    send: then(
      post({ ...small, operationName: null, variables: { '","': '"]' } }),
      post({ query: "{ dataset { version }", variables: { '"': "}" } }),
    ),
    expect: { status: 400, code: "GRAPHQL_PARSE_FAILED" },
  },
  {
    name: "a tag made up",
    send: then(get(small, { "if-none-match": '"AAAA"' }), get(small, { "if-none-match": '"AAAA", W/"BBBB"' })),
    expect: answered,
  },
  {
    name: "a media type that only some take",
    send: then(get(small, { accept: "application/graphql-response+json" }), get(small)),
    expect: answered,
  },
]);

itStands("automatic persisted queries", [
  {
    name: "a text under the hash of another",
    send: get({ query: "{ attacker: __typename }", extensions: JSON.stringify(persisted(sha256(small.query))) }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "a text under the hash of another, then that other's hash",
    send: then(
      post({ query: "{ a: __typename }", extensions: persisted(sha256("{ b: __typename }")) }),
      post({ extensions: persisted(sha256("{ b: __typename }")) }),
    ),
    expect: { status: 200, code: "PERSISTED_QUERY_NOT_FOUND" },
  },
  {
    name: "a text that is refused, then its hash",
    send: then(
      post({ query: "{ nothing }", extensions: persisted(sha256("{ nothing }")) }),
      post({ extensions: persisted(sha256("{ nothing }")) }),
    ),
    expect: { status: 200, code: "PERSISTED_QUERY_NOT_FOUND" },
  },
  {
    name: "a hash in capitals",
    send: post({ extensions: persisted(sha256(small.query).toUpperCase()) }),
    expect: { status: 200, code: "PERSISTED_QUERY_NOT_FOUND" },
  },
  {
    name: "a hash that is an object",
    send: post({ extensions: persisted({ toString: "x" }) }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "a hash that is the prototype's name",
    send: post({ extensions: persisted("constructor") }),
    expect: { status: 200, code: "PERSISTED_QUERY_NOT_FOUND" },
  },
  {
    name: "a version that there is not",
    send: post({ extensions: persisted(sha256(small.query), 2) }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
  {
    name: "a text with half a surrogate pair, whose hash is another's",
    send: post({ query: "{dataset{version}} # \ud800", extensions: persisted(sha256("{dataset{version}} # \ufffd")) }),
    expect: { status: 400, code: "BAD_REQUEST" },
  },
]);
