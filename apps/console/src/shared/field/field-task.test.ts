import { expect, it } from "vitest";
import { dueOf } from "./field-task.ts";

it("knows a deadline whatever zone it is written in, and puts what has none last", () => {
  const evening = dueOf({ dueAt: "2020-02-03T23:59:59+08:00" });
  expect(evening).toBe(Date.parse("2020-02-03T15:59:59Z"));
  expect(evening).toBeLessThan(dueOf({ dueAt: "2020-02-03T16:00:00Z" }));
  expect(evening).toBeLessThan(dueOf({}));
});
