import type { FastifyInstance } from "fastify";
import type { CallbackDoor } from "./callback-door.ts";

/** Where the server has the door; to be told to whoever runs the gateway. */
export const callbackPath = "/carrier/events";

const longestBody = 256 * 1024;

/** `POST` to the path reaches the door, with the bytes that were signed. */
export async function addCallbacks(
  app: FastifyInstance,
  path: string,
  door: CallbackDoor,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "*",
      { parseAs: "buffer", bodyLimit: longestBody },
      (_request, body, done) => done(null, body),
    );
    scope.post(path, async (request, reply) => {
      const { method, url, headers } = request;
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const answer = await door.handle({ method, path: url, headers, body }, Date.now());
      return await reply.code(answer.status).send({ answer: answer.word });
    });
  });
}
