import { describe, expect, it } from "vitest";
import type { Failure } from "./failure.ts";
import { toFormErrors } from "./form-errors.ts";

const refusal = (fields: Failure["fields"]): Failure => ({
  kind: "invalid",
  code: "BAD_USER_INPUT",
  message: "The input is not valid.",
  requestId: null,
  fields,
  details: {},
});

describe("toFormErrors", () => {
  it("places errors on their fields, also from a deeper path", () => {
    const failure = refusal([
      { path: "input.name", message: "太长", code: "TOO_LONG" },
      { path: "input.phones.0.number", message: "位数不对", code: "LENGTH" },
    ]);
    expect(toFormErrors(failure, ["name", "phones"])).toEqual({
      byField: [
        { name: "name", fault: "TOO_LONG" },
        { name: "phones", fault: "LENGTH" },
      ],
      general: [],
    });
  });

  it("keeps what fits no field", () => {
    const failure = refusal([{ path: "input.nameOther", message: "不认识", code: "UNKNOWN" }]);
    expect(toFormErrors(failure, ["name"])).toEqual({ byField: [], general: ["UNKNOWN"] });
  });
});
