import { ApolloClient, gql, HttpLink, InMemoryCache, type PossibleTypesMap } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { type Json, startServer, type TestServer } from "../server";

let server: TestServer;
let client: ApolloClient;
beforeAll(async () => {
  server = await startServer();
  const uri = `${await server.app.listen({ port: 0, host: "127.0.0.1" })}/graphql`;
  const list = relayStylePagination(["filter", "orderBy"]);
  client = new ApolloClient({
    link: new HttpLink({ uri }),
    cache: new InMemoryCache({
      possibleTypes: await possibleTypes(),
      typePolicies: { Query: { fields: { meetings: list } }, Party: { fields: { meetings: list, officials: list } } },
    }),
  });
});
afterAll(async () => {
  client.stop();
  await server.close();
});

/** What the cache is told of interfaces and unions, from introspection, as Apollo's documentation has it. */
async function possibleTypes(): Promise<PossibleTypesMap> {
  const { __schema } = await server.read(`{ __schema { types { name possibleTypes { name } } } }`);
  return Object.fromEntries(
    __schema.types.flatMap(({ name, possibleTypes }: Json) =>
      possibleTypes ? [[name, possibleTypes.map((type: Json) => type.name)]] : [],
    ),
  );
}

const countryPage = gql`
  query CountryPage($code: String!, $after: String, $filter: MeetingFilter) {
    country(code: $code) {
      id
      ... on Party {
        name
      }
      meetings(first: 2, after: $after, filter: $filter) {
        totalCount
        edges {
          cursor
          node {
            id
            title
            ...Table
          }
        }
        pageInfo {
          hasNextPage
          endCursor
          hasPreviousPage
          startCursor
        }
      }
    }
  }
  fragment Table on Meeting {
    parties {
      id
      name
    }
    host {
      id
      ... on Country {
        flag
      }
    }
    participants {
      label
      official {
        id
        name
      }
      position {
        id
        title
      }
      citations(field: "position") {
        basis
        source {
          id
          title
        }
      }
    }
    topics {
      id
      label
    }
  }
`;

test("A nested list is read page after page and merged into one, each record once in the cache", async () => {
  const variables = { code: "IQ" };
  const first = await client.query<Json>({ query: countryPage, variables });
  const { totalCount, edges } = first.data.country.meetings;
  expect(edges).toHaveLength(2);

  const query = client.watchQuery<Json>({ query: countryPage, variables });
  const subscription = query.subscribe(() => undefined);
  for (let { pageInfo } = first.data.country.meetings; pageInfo.hasNextPage;) {
    const { data } = await query.fetchMore({ variables: { after: pageInfo.endCursor } });
    ({ pageInfo } = (data as Json).country.meetings);
  }
  subscription.unsubscribe();

  const read = client.readQuery<Json>({ query: countryPage, variables: { code: "IQ" } });
  const ids = read.country.meetings.edges.map(({ node }: Json) => node.id);
  const { country } = await server.read(`{ country(code: "IQ") { meetings(first: 100) { nodes { id } } } }`);
  expect(ids).toEqual(country.meetings.nodes.map(({ id }: Json) => id));
  expect(ids).toHaveLength(totalCount);

  const cached = client.cache.extract() as Record<string, Json>;
  for (const id of ids) expect(cached[`Meeting:${id}`]).toMatchObject({ __typename: "Meeting", id });
  expect(cached["Country:country/IQ"]).toMatchObject({ name: "Iraq", flag: "🇮🇶" });
});

test("Lists under different filters are kept apart, and what is in the cache is not requested again", async () => {
  const send = (filter: object | undefined, fetchPolicy: "cache-first" | "network-only") =>
    client.query<Json>({ query: countryPage, variables: { code: "IQ", filter }, fetchPolicy });
  const summits = await send({ kind: ["SUMMIT"] }, "network-only");
  const all = await send(undefined, "cache-first");
  expect(summits.data.country.meetings.totalCount).toBe(2);
  expect(summits.data.country.meetings.edges).toHaveLength(2);
  expect(all.data.country.meetings.edges).toHaveLength(all.data.country.meetings.totalCount);
});

test("A record of an interface's type is found by the fragment on the interface", async () => {
  const { data } = await client.query<Json>({
    query: gql`
      query Anything($ids: [ID!]!) {
        nodes(ids: $ids) {
          id
          ... on Party {
            name
          }
          ... on Cited {
            citations {
              field
              source {
                id
              }
            }
          }
        }
      }
    `,
    variables: { ids: ["country/IQ", "organization/EU", "meeting/no-such"] },
  });
  expect(data.nodes).toMatchObject([{ name: "Iraq" }, { id: "organization/EU" }, null]);
  expect(data.nodes[1].citations).toBeDefined();
});
