import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

const yearSeconds = 31_536_000;

/**
 * The built console on the same port. Hashed files are kept for good; the page itself never is.
 * Paths of pages answer with the page, so that an address can be opened directly.
 */
export async function addConsole(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, "index.html"))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      const hashed = path.includes("/assets/");
      reply.header(
        "cache-control",
        hashed ? `public, max-age=${yearSeconds}, immutable` : "no-cache",
      );
    },
  });
  app.setNotFoundHandler(async (request, reply) => {
    const wantsPage =
      request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    if (!wantsPage) return await reply.code(404).type("text/plain").send("Not found.\n");
    return await reply.header("cache-control", "no-cache").sendFile("index.html");
  });
}
