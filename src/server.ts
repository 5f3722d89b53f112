import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import cors from "@fastify/cors";
import fastify, { type FastifyInstance } from "fastify";
import type { DataSource } from "typeorm";
import { buildSchema } from "./buildSchema";
import { type Context, createContext } from "./context";
import { explorer, sendExplorer, wantsExplorer } from "./explorer";
import { answer, answerFault, maskError } from "./faults";
import { printSchema } from "./printSchema";

/** A server over a store, ready to listen or to be asked by `inject`. It closes neither the store nor the process. */
export async function createServer(store: DataSource): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 100 * 1024 });
  const schema = buildSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    plugins: [ApolloServerPluginLandingPageDisabled(), fastifyApolloDrainPlugin(app)],
    formatError: (formatted, error) => maskError(formatted, error, (id, err) => app.log.error({ id, err }, "fault")),
  });
  await apollo.start();

  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((_, reply) =>
    answer(reply, 404, "NOT_FOUND", "There is nothing here. The API is at /graphql."),
  );
  await app.register(cors, { origin: "*", methods: ["GET", "POST"], maxAge: 86_400 });
  explorer(app, { dataset: () => createContext(store).load.dataset() });

  const handle = fastifyApolloHandler(apollo, { context: async () => createContext(store) });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: (request, reply) => (wantsExplorer(request) ? sendExplorer(reply) : handle.call(app, request, reply)),
  });
  app.route({
    method: ["PUT", "PATCH", "DELETE"],
    url: "/graphql",
    handler: (_, reply) => answer(reply.header("allow", "GET, POST"), 405, "METHOD_NOT_ALLOWED", "Ask by GET or POST."),
  });
  const printed = printSchema(schema);
  app.get("/schema.graphql", (_, reply) => reply.type("text/plain; charset=utf-8").send(printed));
  return app;
}
