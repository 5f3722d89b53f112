import { Client, fetchExchange } from "urql";
import { persistedExchange } from "@urql/exchange-persisted";

/**
 * The client of the API that served this page. Queries go out as they are shown, by GET and by their hash, so that the
 * browser and every cache on the way can keep the answers; there is no second cache here, which would rewrite them.
 */
export const client = new Client({
  url: "/graphql",
  preferGetMethod: "force",
  exchanges: [persistedExchange({ preferGetForPersistedQueries: "force" }), fetchExchange],
});
