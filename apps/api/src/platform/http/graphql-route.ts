import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { RequestContext } from "../access/context.ts";
import { SessionCookie } from "../access/session-cookie.ts";
import { SignInDoor } from "../access/sign-in-door.ts";
import type { UnitOfWork } from "../database/unit-of-work.ts";
import { limits } from "../graphql/limits.ts";

interface RouteDeps {
  apollo: ApolloServer<RequestContext>;
  work: UnitOfWork;
  pool: Pool;
  masterKey: Buffer;
}

/** `/graphql`, GET and POST. The session cookie is the only thing read of a request's identity. */
export async function addGraphql(app: FastifyInstance, deps: RouteDeps): Promise<void> {
  const context = async (request: FastifyRequest, reply: FastifyReply) => {
    const cookie = new SessionCookie(request, reply);
    const door = new SignInDoor(deps.pool, deps.masterKey, cookie, {
      address: request.ip,
      userAgent: request.headers["user-agent"] ?? "",
    });
    return new RequestContext(deps.work, { token: cookie.token, requestId: request.id }, door);
  };
  await app.register(async (scope) => {
    scope.addHook("onSend", async (_, reply) => {
      void reply.header("cache-control", "no-store");
    });
    scope.route({
      method: ["GET", "POST", "OPTIONS"],
      url: "/graphql",
      bodyLimit: limits.bodyBytes,
      handler: fastifyApolloHandler(deps.apollo, { context }),
    });
  });
}
