import { fastify } from "fastify";
import { expect, test } from "vitest";
import { keptLog } from "../../testing/log-lines.ts";
import { answerFault } from "./answer-fault.ts";

test("a bug of a file route is logged by kind and place, without what was written", async () => {
  const kept = keptLog();
  const app = fastify({ genReqId: () => "request-1" });
  app.setErrorHandler((error, request, reply) => answerFault(error, request, reply, kept.log));
  app.get("/", () => {
    const message = `new row for relation "file" violates check constraint`;
    const detail = "Failing row contains (7, 张三病历.xlsx).";
    throw Object.assign(new Error(message), { code: "23514", detail });
  });
  const answer = await app.inject("/");
  expect(answer.json()).toMatchObject({
    errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "request-1" } }],
  });
  expect(kept.lines()).toMatchObject([
    {
      requestId: "request-1",
      bug: { code: "23514" },
    },
  ]);
  expect(kept.text()).not.toContain("张三");
});
