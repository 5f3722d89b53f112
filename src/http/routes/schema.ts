import fp from "fastify-plugin";
import { sendNotModified, sendRepresentation, tagFor } from "../response/representation";

/** Serves the schema at `/schema.graphql`, in the schema definition language. */
export const schemaRoute = fp<{ schema: string }>(
  async (app, { schema }) => {
    const tag = tagFor(schema, "text/plain", "/schema.graphql");
    app.get(
      "/schema.graphql",
      async (request, reply) =>
        sendNotModified(request, reply, tag) ??
        sendRepresentation(request, reply, { body: schema, mediaType: "text/plain", tag }),
    );
  },
  { name: "schema-route" },
);
