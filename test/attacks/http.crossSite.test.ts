import { posted, wire } from "../wire";
import { bytes } from "./raw";
import { itStands } from "./suite";

const queryBody = JSON.stringify({ query: "{ dataset { version } }" });
const unsupported = { status: 415, code: "UNSUPPORTED_MEDIA_TYPE" };
const answered = { status: 200, code: null };
const sound = "GET /graphql?query={dataset{version}}";
const elsewhere = {
  origin: "https://elsewhere.test",
  referer: "https://elsewhere.test/",
  "sec-fetch-site": "cross-site",
};
const get = (headers: Record<string, string>) => bytes(wire(sound, { ...elsewhere, ...headers }));
const sent = (type: string) => bytes(posted(queryBody, { ...elsewhere, "content-type": type }));

// The API is read-only and knows no cookies: what a page can read, its visitor could as well (decision 0010).
itStands("cross-site requests: what a page can make a browser send without a preflight", [
  { name: "an image's address", send: get({ accept: "image/*,*/*" }), expect: answered },
  { name: "a script's address", send: get({ "sec-fetch-dest": "script" }), expect: answered },
  { name: "a fetch without a header of its own", send: get({}), expect: answered },
  {
    name: "a fetch that says it is a form",
    send: get({ "content-type": "application/x-www-form-urlencoded" }),
    expect: answered,
  },
  { name: "a fetch that says it is plain text", send: get({ "content-type": "text/plain" }), expect: answered },
  { name: "a preflight's header without a value", send: get({ "apollo-require-preflight": "" }), expect: answered },
  { name: "a form", send: sent("application/x-www-form-urlencoded"), expect: unsupported },
  { name: "a form of parts", send: sent("multipart/form-data; boundary=a"), expect: unsupported },
  { name: "a form of plain text", send: sent("text/plain"), expect: unsupported },
  { name: "a beacon", send: sent("text/plain;charset=UTF-8"), expect: unsupported },
  {
    name: "a cookie, which is nobody's",
    send: bytes(posted(queryBody, { ...elsewhere, cookie: "session=1" })),
    expect: answered,
  },
  {
    name: "a page without an origin, which any may read as any other",
    send: bytes(posted(queryBody, { origin: "null" })),
    expect: answered,
  },
]);
