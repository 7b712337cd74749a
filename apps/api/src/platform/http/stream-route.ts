import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createHandler, type Request } from "graphql-sse";
import type { RequestContext } from "../access/context.ts";
import { CodedError } from "../errors/coded-error.ts";
import { limits } from "../graphql/limits.ts";
import { subscribeTo, type Subscriber } from "../stream/subscribe.ts";
import { refusal } from "./graphql-refusal.ts";
import { readJsonOnly } from "./json-body.ts";

interface StreamDeps extends Subscriber {
  /** The request as every other operation has it; it ends with the signal. */
  contextOf: (request: FastifyRequest, reply: FastifyReply, stop: AbortSignal) => RequestContext;
  /** What is looked at before anything of a request is read. */
  admit: (request: FastifyRequest, reply: FastifyReply) => void;
}

/** Streams that one session or client key, and everybody together, may hold open. */
const most = { each: 5, all: 500 };

/**
 * `/graphql/stream`: subscriptions over server-sent events (the protocol of graphql-sse, each operation
 * its own connection). Nothing is kept: a client that was away asks again and gets what there is.
 *
 * @returns ends every stream, so that the server can stop
 */
export async function addStream(app: FastifyInstance, deps: StreamDeps): Promise<() => void> {
  const stop = new AbortController();
  const open = new Map<string, number>();
  let all = 0;
  const handler = createHandler<FastifyRequest, RequestContext>({
    // one connection for each operation
    authenticate: () => null,
    onSubscribe: async (request: Request<FastifyRequest, RequestContext>, params) =>
      await subscribeTo(deps, params, request.context),
  });
  const take = (token: string): void => {
    const held = open.get(token) ?? 0;
    if (held >= most.each || all >= most.all) {
      throw new CodedError("RATE_LIMITED", "Too many streams are open. Close one first.", {
        http: { status: 429 },
      });
    }
    open.set(token, held + 1);
    all += 1;
  };
  const release = (token: string): void => {
    const held = (open.get(token) ?? 1) - 1;
    if (held > 0) open.set(token, held);
    else open.delete(token);
    all -= 1;
  };
  await app.register(async (scope) => {
    readJsonOnly(scope);
    scope.setErrorHandler(async (error, request, reply) => {
      const { status, body } = refusal(error, request);
      return await reply.code(status).type("application/json; charset=utf-8").send(body);
    });
    scope.addHook("onRequest", async (request, reply) => deps.admit(request, reply));
    scope.route({
      method: "POST",
      url: "/graphql/stream",
      bodyLimit: limits.bodyBytes,
      handler: async (request, reply) => {
        const context = deps.contextOf(request, reply, stop.signal);
        const token = context.caller.token ?? request.ip;
        take(token);
        reply.raw.once("close", () => release(token));
        const [body, init] = await handler({
          method: request.method,
          url: request.url,
          headers: { get: (name) => String(request.headers[name.toLowerCase()] ?? "") || null },
          body: request.body as Record<string, unknown>,
          raw: request,
          context,
        });
        void reply.code(init.status).headers({ ...init.headers, "cache-control": "no-store" });
        return await reply.send(
          typeof body === "string" || body === null ? body : Readable.from(body),
        );
      },
    });
  });
  return () => stop.abort();
}
