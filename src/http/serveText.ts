import type { FastifyInstance } from "fastify";
import { createHash } from "node:crypto";
import { Answer } from "./Answers";
import { sendAnswer, sendNotModified } from "./respond";

/** Serves a text that stays as it is while the server runs, and that others may keep for so many seconds. */
export function serveText(app: FastifyInstance, url: string, text: string, seconds: number): void {
  const answer = new Answer({ "content-type": "text/plain; charset=utf-8" }, text);
  const tag = createHash("sha256").update(text).digest("base64url");
  app.get(url, (request, reply) => {
    const asked = { request, reply, tag, seconds };
    return sendNotModified(asked) ?? sendAnswer(asked, answer);
  });
}
