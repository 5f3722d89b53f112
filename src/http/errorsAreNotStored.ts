import type { ApolloServerPlugin } from "@apollo/server";

/** A plugin that keeps answers with errors out of every cache: what went wrong may go right the next time. */
export const errorsAreNotStored: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind === "single" && body.singleResult.errors) http.headers.set("cache-control", "no-store");
    },
  }),
};
