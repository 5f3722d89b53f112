import { Agent, type IncomingHttpHeaders, request } from "node:http";
import type { Json } from "../server";
import type { Running } from "./running";

/** An answer over a real socket. */
export interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  body: Json;
  text: string;
}

/** Sends a query to a running server by POST, on a connection of its own if no agent is given. */
export function postQuery({ url }: Pick<Running, "url">, query: string, agent = new Agent()): Promise<Response> {
  return tell(`${url}/graphql`, JSON.stringify({ query }), agent);
}

/** Reads an address of a running server; POSTs if there is a body. */
export function tell(url: string, body?: string, agent = new Agent()): Promise<Response> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const headers = body === undefined ? {} : { "content-type": "application/json" };
    const sent = request(url, { method, headers, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("error", reject);
      response.on("end", () => {
        const isJson = /json/.test(response.headers["content-type"] ?? "");
        resolve({ status: response.statusCode!, headers: response.headers, body: isJson && JSON.parse(text), text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
