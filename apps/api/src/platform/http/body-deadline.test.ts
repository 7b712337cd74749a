import { once } from "node:events";
import { Agent, request, type ClientRequest, type IncomingMessage } from "node:http";
import Fastify, { type FastifyInstance } from "fastify";
import { afterEach, beforeEach, expect, test } from "vitest";
import { addBodyDeadline } from "./body-deadline.ts";

let app: FastifyInstance;
let url: string;
beforeEach(async () => {
  app = Fastify();
  addBodyDeadline(app, 150);
  app.post("/short", async ({ body }) => body);
  app.post("/long", { config: { longBody: true } }, async ({ body }) => body);
  url = await app.listen({ port: 0 });
});
afterEach(() => app.close());

function begin(path: string, agent?: Agent): ClientRequest {
  const headers = { "content-type": "text/plain", "content-length": "2" };
  const sending = request(`${url}${path}`, { method: "POST", headers, agent });
  sending.write("a");
  return sending;
}

test("a small body must have come in time, a long one need not", async () => {
  const long = begin("/long");
  const short = begin("/short");
  const [cut] = (await once(short, "error")) as [NodeJS.ErrnoException];
  expect(cut.code).toBe("ECONNRESET");
  long.end("b");
  const [answer] = (await once(long, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  answer.resume();
});

test("a body that has come lets its connection live on", async () => {
  const agent = new Agent({ keepAlive: true });
  const first = begin("/short", agent);
  first.end("b");
  const [answer] = (await once(first, "response")) as [IncomingMessage];
  expect(answer.statusCode).toBe(200);
  const { socket } = answer;
  answer.resume();
  await once(begin("/short"), "error");
  expect(socket.destroyed).toBe(false);
  agent.destroy();
});
