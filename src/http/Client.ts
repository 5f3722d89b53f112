import proxyAddress from "@fastify/proxy-addr";
import { LRUCache } from "lru-cache";
import type { IncomingMessage } from "node:http";
import type { Config } from "../config";
import { Budget } from "./Budget";
import { clientOf, UNKNOWN } from "./clientOf";
import { isProxy } from "./isProxy";

/** What is known of whoever sends requests from one address. */
export interface Client {
  /** Its address, or the network that it has, as `clientOf` says. */
  name: string;
  budget: Budget;
  /** How many of its questions are being worked on. */
  questions: number;
}

/** The clients, each a new one with its whole budget where it has not been seen, or was forgotten. */
export class Clients {
  private readonly known: LRUCache<string, Client>;
  private readonly isTrusted: (address: string | undefined) => boolean;

  constructor(private readonly config: Config) {
    this.known = new LRUCache({ max: config.CLIENTS });
    this.isTrusted = isProxy(config);
  }

  /** Whose a request is: of the address that a trusted proxy forwards, or where that is none, of the peer's own. */
  of(request: IncomingMessage): Client {
    const { remoteAddress } = request.socket;
    const forwarded = this.isTrusted(remoteAddress) ? proxyAddress(request, this.isTrusted) : remoteAddress;
    const name = clientOf(forwarded);
    return this.named(name === UNKNOWN ? clientOf(remoteAddress) : name);
  }

  /** Whose a connection is, as far as can be known before anything came over it. */
  at(address: string | undefined): Client {
    return this.named(clientOf(address));
  }

  private named(name: string): Client {
    const { CLIENT_POINTS_PER_MINUTE: perMinute, CLIENT_POINTS_AT_ONCE: atOnce } = this.config;
    const client = this.known.get(name) ?? { name, budget: new Budget({ perMinute, atOnce }), questions: 0 };
    this.known.set(name, client);
    return client;
  }
}
