import { existsSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { bestCoding, keepFolder, type KeptFile } from "./kept-folder.ts";

const yearSeconds = 31_536_000;

/**
 * The built console on the same port. Hashed files are kept for good; the page itself never is.
 * Paths of pages answer with the page, so that an address can be opened directly.
 */
export async function addConsole(app: FastifyInstance, folder: string | undefined): Promise<void> {
  if (folder === undefined || !existsSync(join(folder, "index.html"))) return;
  const files = await keepFolder(folder);
  const page = files.get("/index.html") as KeptFile;
  app.get("/", async (request, reply) => await send(request, reply, page, false));
  app.get("/*", async (request, reply) => {
    const path = pathOf(request);
    const file = files.get(path);
    if (file !== undefined) return await send(request, reply, file, path.startsWith("/assets/"));
    const wantsPage = (request.headers.accept ?? "").includes("text/html");
    if (wantsPage) return await send(request, reply, page, false);
    return await reply.code(404).type("text/plain").send("Not found.\n");
  });
  app.setNotFoundHandler(
    async (_, reply) => await reply.code(404).type("text/plain").send("Not found.\n"),
  );
}

function pathOf(request: FastifyRequest): string {
  const [path = ""] = request.url.split("?", 1);
  return path;
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  file: KeptFile,
  hashed: boolean,
): Promise<FastifyReply> {
  const coding = bestCoding(file, request.headers["accept-encoding"]);
  reply
    .header("cache-control", hashed ? `public, max-age=${yearSeconds}, immutable` : "no-cache")
    .header("vary", "accept-encoding")
    .header("etag", file.etag);
  if (request.headers["if-none-match"] === file.etag) return await reply.code(304).send();
  if (coding !== "identity") reply.header("content-encoding", coding);
  return await reply.type(file.type).send(file.bodies[coding]);
}
