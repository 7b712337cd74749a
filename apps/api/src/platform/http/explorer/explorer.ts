import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { SessionCookie } from "../../access/session-cookie.ts";
import { CodedError } from "../../errors/coded-error.ts";
import { translateDatabaseError } from "../../errors/database-error.ts";
import { databaseAway } from "../health.ts";
import { page, policy, start } from "./explorer-page.ts";

const script = "text/javascript; charset=utf-8";

/**
 * The schema explorer (GraphiQL) at `/explorer`, for signed-in people in development. Everything
 * comes from this server: the packaged files are served as files, so that no script stands in the
 * page.
 */
export function addExplorer(app: FastifyInstance, pool: Pool): void {
  app.register(async (scope) => {
    scope.addHook("preHandler", async (request, reply) => {
      const signedIn = await isSignedIn(pool, request, reply);
      if (signedIn === undefined)
        return await reply.code(503).type("text/plain").send(databaseAway);
      if (!signedIn) return await reply.redirect("/sign-in", 303);
      void reply.header("content-security-policy", policy).header("cache-control", "no-store");
    });
    scope.get("/explorer", (_, reply) => reply.type("text/html; charset=utf-8").send(page));
    scope.get("/explorer/start.js", (_, reply) => reply.type(script).send(start));
    for (const [path, type, name] of files) {
      scope.get(`/explorer/${path}`, async (_, reply) => {
        const packaged = await import("@graphql-yoga/render-graphiql/graphiql");
        return await reply.type(type).send(packaged[name]);
      });
    }
  });
}

const files = [
  ["explorer.js", script, "js"],
  ["explorer.css", "text/css; charset=utf-8", "css"],
  ["editorWorkerService.js", script, "editorWorkerService"],
  ["json.js", script, "jsonWorker"],
  ["graphql.js", script, "graphqlWorker"],
] as const;

/** @returns `undefined` where the database cannot say */
async function isSignedIn(
  pool: Pool,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<boolean | undefined> {
  const { token } = new SessionCookie(request, reply);
  if (token === undefined) return false;
  try {
    const { rows } = await pool.query<{ live: boolean }>("select access.is_live($1) as live", [
      token,
    ]);
    return rows[0]?.live === true;
  } catch (error) {
    if (translateDatabaseError(error) instanceof CodedError) return undefined;
    throw error;
  }
}
