import type { AddressInfo, Server } from "node:net";

/** Listens on any free port of this machine, and prints the address: that is how a server tells that it has started. */
export function listen(server: Server): void {
  server.listen(0, "127.0.0.1", () =>
    console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
  );
}
