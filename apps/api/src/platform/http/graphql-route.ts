import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { admitKey, callerOf } from "../access/caller.ts";
import { RequestContext, type Offered } from "../access/context.ts";
import { KeyRate, type Pace } from "../access/key-rate.ts";
import { SessionCookie } from "../access/session-cookie.ts";
import { SignInDoor } from "../access/sign-in-door.ts";
import type { UnitOfWork } from "../database/unit-of-work.ts";
import { limits } from "../graphql/limits.ts";
import { nameRequest, refusal } from "./graphql-refusal.ts";
import { readJsonOnly } from "./json-body.ts";
import { within } from "./within.ts";

interface RouteDeps {
  apollo: ApolloServer<RequestContext>;
  work: UnitOfWork;
  pool: Pool;
  masterKey: Buffer;
  offered: Offered;
  /** Milliseconds after which a request is answered with TIMEOUT. */
  requestMs: number;
  /** How often one client key may ask. */
  keyPace?: Pace | undefined;
}

/** `/graphql`, GET and POST. Of a request's identity only its session cookie or client key is read. */
export async function addGraphql(app: FastifyInstance, deps: RouteDeps): Promise<void> {
  const context = async (request: FastifyRequest, reply: FastifyReply) => {
    const cookie = new SessionCookie(request, reply);
    const door = new SignInDoor(deps.pool, deps.masterKey, cookie, {
      address: request.ip,
      userAgent: request.headers["user-agent"] ?? "",
    });
    const caller = callerOf(request, cookie);
    return new RequestContext(deps.work, { caller, door, offered: deps.offered });
  };
  const rate = new KeyRate(deps.keyPace);
  const answer = fastifyApolloHandler(deps.apollo, { context });
  await app.register(async (scope) => {
    readJsonOnly(scope);
    scope.setErrorHandler(async (error, request, reply) => {
      const { status, body } = refusal(error, request);
      return await reply.code(status).type("application/json; charset=utf-8").send(body);
    });
    scope.addHook("onRequest", async (request, reply) => admitKey(request, reply, rate));
    scope.addHook("onSend", async (request, reply, payload) => {
      void reply.header("cache-control", "no-store");
      return reply.statusCode >= 400 ? nameRequest(payload, request.id) : payload;
    });
    scope.route({
      method: ["GET", "POST", "OPTIONS"],
      url: "/graphql",
      bodyLimit: limits.bodyBytes,
      handler: async (request, reply) =>
        await within(deps.requestMs, async () => await answer.call(scope, request, reply)),
    });
  });
}
