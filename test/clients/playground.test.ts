import { buildClientSchema, type GraphQLSchema, isObjectType, lexicographicSortSchema, printSchema } from "graphql";
import { buildSchema } from "../../src/buildSchema";
import { startServer, type TestServer } from "../server";

/** What GraphQL Playground sends, by graphql-js 14: the older form, without the fields that came later. */
const introspection = `
  query IntrospectionQuery {
    __schema {
      queryType { name }
      mutationType { name }
      subscriptionType { name }
      types {
        ...FullType
      }
      directives {
        name
        description
        locations
        args {
          ...InputValue
        }
      }
    }
  }

  fragment FullType on __Type {
    kind
    name
    description
    fields(includeDeprecated: true) {
      name
      description
      args {
        ...InputValue
      }
      type {
        ...TypeRef
      }
      isDeprecated
      deprecationReason
    }
    inputFields {
      ...InputValue
    }
    interfaces {
      ...TypeRef
    }
    enumValues(includeDeprecated: true) {
      name
      description
      isDeprecated
      deprecationReason
    }
    possibleTypes {
      ...TypeRef
    }
  }

  fragment InputValue on __InputValue {
    name
    description
    type { ...TypeRef }
    defaultValue
  }

  fragment TypeRef on __Type {
    kind
    name
    ofType {
      kind
      name
      ofType {
        kind
        name
        ofType {
          kind
          name
          ofType {
            kind
            name
            ofType {
              kind
              name
              ofType {
                kind
                name
                ofType {
                  kind
                  name
                }
              }
            }
          }
        }
      }
    }
  }
`;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test("GraphQL Playground's introspection is answered with the whole schema", async () => {
  const seen = buildClientSchema(await server.read(introspection));
  expect(printed(seen)).toBe(printed(buildSchema()));
  expect(isObjectType(seen.getType("Meeting"))).toBe(true);
});

test("A playground requests its schema again with what it is about to run, in one document", async () => {
  const response = await server.app.inject({
    method: "POST",
    url: "/graphql",
    payload: { operationName: "Mine", query: `${introspection} query Mine { dataset { version } }`, variables: null },
  });
  expect(response.json()).toMatchObject({ data: { dataset: { version: expect.any(String) } } });
});

/** A schema as far as the older form tells of it: no addresses of scalars, no directives. */
function printed(schema: GraphQLSchema): string {
  return printSchema(lexicographicSortSchema(schema)).replace(/ @specifiedBy\(url: "[^"]*"\)/g, "");
}
