import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addConsole } from "./console-files.ts";

const script = "export const name = '五字';";
let folder: string;
let app: FastifyInstance;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-console-files-"));
  await mkdir(join(folder, "assets"));
  const files: Record<string, string | Buffer> = {
    "index.html": "<title>五字</title>",
    "assets/a-1.js": script,
    "assets/a-1.js.gz": gzipSync(script),
    "assets/a-1.js.br": brotliCompressSync(script),
    "assets/b-1.css": "a{}",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  app = fastify();
  await addConsole(app, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const get = async (url: string, headers: Record<string, string> = {}) =>
  await app.inject({ method: "GET", url, headers });

describe("a hashed file", () => {
  test.each([
    { accepted: "gzip, deflate, br", coding: "br", read: brotliDecompressSync },
    { accepted: "gzip, deflate", coding: "gzip", read: gunzipSync },
    { accepted: "br;q=0, gzip;q=0.5", coding: "gzip", read: gunzipSync },
    { accepted: "", coding: undefined, read: (body: Buffer) => body },
  ])(
    "goes to one who takes '$accepted' as $coding, for good",
    async ({ accepted, coding, read }) => {
      const answer = await get("/assets/a-1.js?v=1", { "accept-encoding": accepted });
      expect(answer.statusCode).toBe(200);
      expect(answer.headers).toMatchObject({
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
        vary: "accept-encoding",
      });
      expect(answer.headers["content-encoding"]).toBe(coding);
      expect(read(answer.rawPayload).toString()).toBe(script);
    },
  );

  test("goes as it is where the build made no other form", async () => {
    const answer = await get("/assets/b-1.css", { "accept-encoding": "br, gzip" });
    expect([answer.body, answer.headers["content-encoding"]]).toEqual(["a{}", undefined]);
  });

  test("outlives its folder's file", async () => {
    await rm(join(folder, "assets/b-1.css"));
    expect((await get("/assets/b-1.css")).body).toBe("a{}");
  });
});

describe("the page", () => {
  test("is asked for each time, and not sent again while it is the same", async () => {
    const first = await get("/");
    expect(first.headers["cache-control"]).toBe("no-cache");
    const again = await get("/", { "if-none-match": String(first.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, ""]);
    expect((await get("/", { "if-none-match": '"other"' })).statusCode).toBe(200);
  });

  test("answers at every page's address, and nothing else does", async () => {
    const page = await get("/people/7", { accept: "text/html" });
    expect([page.statusCode, page.body]).toEqual([200, "<title>五字</title>"]);
    expect((await get("/assets/gone.js")).statusCode).toBe(404);
    expect((await get("/assets/a-1.js.gz")).statusCode).toBe(404);
    expect((await get("/../package.json")).statusCode).toBe(404);
    expect((await app.inject({ method: "POST", url: "/people" })).statusCode).toBe(404);
  });
});
