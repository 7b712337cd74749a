import { expect, it } from "vitest";
import { changesSince } from "./draft.ts";

it("keeps what was changed alone, so that a record that others changed meanwhile is not set back", () => {
  const start = { name: "张伟", sex: "male", optOuts: ["publicity"], keepsPhone: true };
  const values = { ...start, name: "张玮", optOuts: ["publicity"], keepsPhone: false };
  expect(changesSince(start, values)).toEqual({ name: "张玮", keepsPhone: false });
  expect(changesSince(start, { ...start })).toEqual({});
});
