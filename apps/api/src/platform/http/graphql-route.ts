import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { admitKey, callerOf } from "../access/caller.ts";
import { RequestContext, type Offered } from "../access/context.ts";
import { KeyRate, type Pace } from "../access/key-rate.ts";
import { SessionCookie } from "../access/session-cookie.ts";
import { SignInDoor } from "../access/sign-in-door.ts";
import type { UnitOfWork } from "../database/unit-of-work.ts";
import type { Graphql } from "../graphql/apollo.ts";
import { limits } from "../graphql/limits.ts";
import { nameRequest, refusal } from "./graphql-refusal.ts";
import { readJsonOnly } from "./json-body.ts";
import { addStream } from "./stream-route.ts";
import { within } from "./within.ts";

interface RouteDeps extends Graphql {
  work: UnitOfWork;
  pool: Pool;
  masterKey: Buffer;
  offered: Offered;
  /** Milliseconds after which a request is answered with TIMEOUT. */
  requestMs: number;
  /** How often one client key may ask. */
  keyPace?: Pace | undefined;
}

/** Kinds of `Accept` whose outcome is remembered: far more than there are browsers. */
const mostAccepts = 100;

/**
 * `/graphql`, GET and POST. Of a request's identity only its session cookie or client key is read.
 * What Apollo has answered before, to the same `Accept`, goes by the express lane. Subscriptions have
 * a route of their own below it.
 *
 * @returns ends what clients listen to
 */
export async function addGraphql(app: FastifyInstance, deps: RouteDeps): Promise<() => void> {
  const typeOf = new Map<string, string>();
  const contextOf = (request: FastifyRequest, reply: FastifyReply, stop?: AbortSignal) => {
    const cookie = new SessionCookie(request, reply);
    const door = new SignInDoor(deps.pool, deps.masterKey, cookie, {
      address: request.ip,
      userAgent: request.headers["user-agent"] ?? "",
    });
    const caller = { ...callerOf(request, cookie), stop };
    return new RequestContext(deps.work, { caller, door, offered: deps.offered });
  };
  const rate = new KeyRate(deps.keyPace);
  const admit = (request: FastifyRequest, reply: FastifyReply) => admitKey(request, reply, rate);
  const begun = new WeakMap<FastifyRequest, RequestContext>();
  const answer = fastifyApolloHandler(deps.apollo, {
    context: async (request, reply) => begun.get(request) ?? contextOf(request, reply),
  });
  const byLane = async (request: FastifyRequest, reply: FastifyReply) => {
    const type = typeOf.get(request.headers.accept ?? "");
    if (type === undefined || request.method !== "POST") return undefined;
    const context = contextOf(request, reply);
    const text = await deps.lane.answer(request.body, context);
    if (text !== undefined) void reply.header("content-type", type);
    else begun.set(request, context);
    return text;
  };
  const byApollo = async (scope: FastifyInstance, request: FastifyRequest, reply: FastifyReply) => {
    const body: unknown = await answer.call(scope, request, reply);
    if (reply.statusCode === 200 && typeOf.size < mostAccepts) {
      typeOf.set(request.headers.accept ?? "", String(reply.getHeader("content-type")));
    }
    return body;
  };
  await app.register(async (scope) => {
    readJsonOnly(scope);
    scope.setErrorHandler(async (error, request, reply) => {
      const { status, body } = refusal(error, request);
      return await reply.code(status).type("application/json; charset=utf-8").send(body);
    });
    scope.addHook("onRequest", async (request, reply) => admit(request, reply));
    scope.addHook("onSend", (request, reply, payload, done) => {
      void reply.header("cache-control", "no-store");
      done(null, reply.statusCode >= 400 ? nameRequest(payload, request.id) : payload);
    });
    scope.route({
      method: ["GET", "POST", "OPTIONS"],
      url: "/graphql",
      bodyLimit: limits.bodyBytes,
      handler: async (request, reply) =>
        await within(
          deps.requestMs,
          async () => (await byLane(request, reply)) ?? (await byApollo(scope, request, reply)),
        ),
    });
  });
  return await addStream(app, { ...deps.subscriber, contextOf, admit });
}
