import { ApolloServer, type ApolloServerOptions, type BaseContext } from "@apollo/server";
import { defineIntegrationTestSuite } from "@apollo/server-integration-testsuite";
import type { CreateServerForIntegrationTestsOptions } from "@apollo/server-integration-testsuite";
import fastify from "fastify";
import { settings } from "../../src/config";
import { answerFault } from "../../src/faults";
import { Clients } from "../../src/http/Client";
import { readInPieces } from "../../src/http/readInPieces";
import { takeTurns } from "../../src/http/takeTurns";
import { admitByBudget } from "../../src/http/admission";
import { admitOperations, type ClientsOf } from "../../src/http/admitOperations";
import { readBodies } from "../../src/http/body";
import { connectionOptions, guardConnections } from "../../src/http/connections";
import { serveGraphQL } from "../../src/http/graphql";
import { answerTheRest } from "../../src/http/methods";
import { Pace } from "../../src/http/Pace";
import type { Stores } from "../../src/operations/liveStore";

/** Apollo's servers bring their own data, so what is pinned is never read; its digest names the answers. */
const nothing = {};
const stores = {
  current: {},
  fault: undefined,
  pin: () => ({ store: nothing, dataset: { digest: "of the suite" }, release: () => undefined }),
} as unknown as Stores;

// The suite asks at `/`.
const toGraphQL = ({ url }: { url?: string }) => url!.replace(/^\/(graphql)?/, "/graphql");

defineIntegrationTestSuite(
  async (options: ApolloServerOptions<BaseContext>, more?: CreateServerForIntegrationTestsOptions) => {
    // The suite asks the same thing twice to see it run twice.
    const config = settings.parse({ ANSWERS_BYTES: "0" });
    const app = fastify({ ...connectionOptions(config), frameworkErrors: answerFault, rewriteUrl: toGraphQL });
    app.setErrorHandler(answerFault);
    guardConnections(app, config);
    const pace = new Pace();
    const clients = new Clients(config);
    readInPieces(app, pace, clients);
    takeTurns(app, pace, clients, config);
    admitByBudget(app, clients);
    readBodies(app);
    answerTheRest(app);
    const clientsOf: ClientsOf = new WeakMap();
    const plugins = [...(options.plugins ?? []), admitOperations(clientsOf, pace, () => 1)];
    const server = new ApolloServer({ ...options, plugins });
    await server.start();
    const context = more?.context ?? (async () => ({}));
    serveGraphQL(app, { config, apollo: server, stores, clientsOf, pace, edition: "of the suite", context });
    const address = await app.listen({ port: 0, host: "127.0.0.1" });
    return { server, url: address, extraCleanup: () => app.close() };
  },
  { noIncrementalDelivery: true },
);
