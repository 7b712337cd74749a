import type { FastifyInstance } from "fastify";
import type { Pool } from "pg";

/** What a route that is no GraphQL says, with 503. */
export const databaseAway = "the database does not answer\n";

/** `/livez`: the process answers. `/readyz`: it can also do work, and is not shutting down. */
export function addHealth(app: FastifyInstance, pool: Pool, isStopping: () => boolean): void {
  app.get("/livez", async (_, reply) => await reply.type("text/plain").send("ok\n"));
  app.get("/readyz", async (_, reply) => {
    void reply.type("text/plain");
    if (isStopping()) return await reply.code(503).send("stopping\n");
    try {
      await pool.query("select 1");
      return await reply.send("ok\n");
    } catch {
      return await reply.code(503).send(databaseAway);
    }
  });
}
