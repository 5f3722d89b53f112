import closeWithGrace from "close-with-grace";
import { readConfig } from "./config";
import { createContext } from "./context";
import { createServer } from "./server";
import { openStore } from "./store";

async function main(): Promise<void> {
  const { HOST, PORT, STORE } = readConfig();
  const store = await openStore(STORE);
  const app = await createServer(store);
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) console.error(err);
    await app.close();
    await store.destroy();
  });
  const address = await app.listen({ host: HOST, port: PORT });
  const { version, meetingCount, officialCount, agreementCount, sourceCount } =
    await createContext(store).load.dataset();
  console.log(`Liqa is at ${address.replace("0.0.0.0", "localhost")}/ (explorer: /graphql)`);
  console.log(
    `Dataset ${version}: ${meetingCount} meetings, ${officialCount} officials, ${agreementCount} agreements, ${sourceCount} sources`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
