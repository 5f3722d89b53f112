import type { FastifyInstance } from "fastify";
import { getIntrospectionQuery } from "graphql";
import { registry } from "./metrics";

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");

/** Questions of every kind that is answered. */
export const answered = [
  getIntrospectionQuery(),
  `{ meetings(first: 10) { totalCount nodes { title summary date { label } parties { name } host { name }
     participants { role label official { name occupancies { position { title } } } citations { field source { title } } }
     topics { label broader { label } } statements { text speaker { name } } agreements { treatment agreement { title } } } } }`,
  `query ($filter: MeetingFilter) { meetings(filter: $filter) { groupBy(field: TOPIC) { key label count } }
     ties(first: 5) { meetingCount parties { name } topics { label } } }`,
  `{ search(query: "وزير الداخلية") { totalCount edges { matches { field snippet } node { ... on Node { id } } } } }`,
  `{ officials(first: 5) { edges { cursor node { ...f counterparts { meetingCount official { ...f } } } } } }
     fragment f on Official { slug name }`,
  `{ nodes(ids: [${times(50, (i) => `"meeting/${i}"`)}]) { id } }`,
  `{ __schema { types { ${"ofType { ".repeat(400)} name ${"}".repeat(400)} } } }`,
  `{ ${"...{".repeat(300)}__typename${"}".repeat(300)} }`,
  `{ ${times(20, (i) => `...f${i}`)} } ${times(20, (i) => `fragment f${i} on Query { topics { slug label } }`)}`,
];
/** Documents of every kind that is refused. */
export const refused = [
  times(200, (i) => `query q${i} { dataset { version } }`),
  `{ ${times(300, (i) => `nothing${i}`)} }`,
  `{ dataset ${"{ version ".repeat(200)}${"}".repeat(200)} }`,
  `{ ${times(700, (i) => `a${i}: __typename`)} }`,
  `query (${times(100, (i) => `$v${i}: Int`)}) { meetings(first: 1000) { nodes { slug } } }`,
  `{ meetings(first: 100) { nodes { citations { source { citations { field } } } } } }`,
  "{ meetings(",
];
export const variables = { filter: { party: { any: ["IQ", "EG"] } } };
const rounds = 4;
/** An address that is nobody's (RFC 5737): no client pays for what is rehearsed. */
const NOBODY = "192.0.2.1";

/**
 * Has a server answer questions before it listens, so that nobody waits while its code is compiled: the first answers
 * take some ten times as long as those that follow. It neither logs nor counts them.
 */
export async function rehearse(app: FastifyInstance): Promise<void> {
  const { level } = app.log;
  app.log.level = "silent";
  try {
    for (let round = 0; round < rounds; round++)
      for (const query of [...answered, ...refused])
        // Each time it is another document, which is read anew.
        await app.inject({
          method: "POST",
          url: "/graphql",
          remoteAddress: NOBODY,
          payload: { query: `${query} # ${round}`, variables },
        });
  } finally {
    app.log.level = level;
    registry.resetMetrics();
  }
}
