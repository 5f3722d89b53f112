import type { FastifyRequest } from "fastify";
import type { Refusal } from "./refusals";

/** The media types that an answer can have. */
export type MediaType = "application/json" | "application/graphql-response+json";

/** Why a client cannot be answered: it takes neither JSON nor, as a browser does that opens an address, a page. */
export function faultOfAccept(request: FastifyRequest): Refusal | undefined {
  if (mediaTypeOf(request) !== undefined) return undefined;
  const takesPage = request.method === "GET" && weight(request.headers.accept!, "text/html") > 0;
  return takesPage ? undefined : NOT_ACCEPTABLE;
}

const NOT_ACCEPTABLE: Refusal = {
  status: 406,
  code: "NOT_ACCEPTABLE",
  message: "Accept: an answer is application/json or application/graphql-response+json; ask for one of them.",
};

/** The media type that a client is answered in, from its Accept header; undefined where it takes none that there is. */
export function mediaTypeOf({ headers: { accept } }: Pick<FastifyRequest, "headers">): MediaType | undefined {
  if (!accept || accept === "*/*" || accept === "application/json") return "application/json";
  const plain = weight(accept, "application/json");
  const graphql = weight(accept, "application/graphql-response+json");
  if (plain === 0 && graphql === 0) return undefined;
  if (plain === graphql) return namedFirst(accept.toLowerCase());
  return graphql > plain ? "application/graphql-response+json" : "application/json";
}

/** How much a header of weighted choices, as Accept is, wants a value: 0 to 1. */
export function weight(header: string, value: string): number {
  const weights = new Map(
    header.split(",").map((choice) => {
      const [name = "", ...parameters] = choice.split(";").map((part) => part.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return [name, quality ? Number(quality.slice(2)) : 1];
    }),
  );
  return weights.get(value) ?? weights.get(`${value.split("/")[0]}/*`) ?? weights.get("*/*") ?? weights.get("*") ?? 0;
}

// Wanted alike: a type that is named goes before one that only a wildcard covers, and the first of two names wins.
function namedFirst(accept: string): MediaType {
  const plain = accept.indexOf("application/json");
  const graphql = accept.indexOf("application/graphql-response+json");
  const first = graphql !== -1 && (plain === -1 || graphql < plain);
  return first ? "application/graphql-response+json" : "application/json";
}
