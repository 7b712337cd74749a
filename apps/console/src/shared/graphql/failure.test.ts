import { describe, expect, it } from "vitest";
import { isUnauthenticated, requiredStep, toFailure } from "./failure.ts";

describe("toFailure", () => {
  it("reads code, request id and fields of a refusal", () => {
    const failure = toFailure({
      graphQLErrors: [
        {
          message: "名称已被使用",
          extensions: {
            code: "BAD_USER_INPUT",
            requestId: "01JD",
            fields: [{ path: "input.name", message: "名称已被使用", code: "TAKEN" }, { path: 7 }],
          },
        },
      ],
    });
    expect(failure).toMatchObject({
      kind: "invalid",
      code: "BAD_USER_INPUT",
      message: "名称已被使用",
      requestId: "01JD",
      fields: [{ path: "input.name", message: "名称已被使用", code: "TAKEN" }],
      details: { requestId: "01JD" },
    });
  });

  it("tells an unreachable server from one that answered badly", () => {
    const networkError = new Error("Failed to fetch");
    expect(toFailure({ networkError, graphQLErrors: [] }).kind).toBe("offline");
    const response = new Response("", { status: 503, headers: { "x-request-id": "r1" } });
    const failure = toFailure({ networkError, graphQLErrors: [], response });
    expect([failure.kind, failure.requestId]).toEqual(["unavailable", "r1"]);
  });

  it("tells a full disk from a server that is briefly away", () => {
    const away = { code: "UNAVAILABLE" };
    const kinds = [
      away,
      { ...away, reason: "no_room" },
      { code: "CONFLICT", reason: "no_room" },
    ].map((extensions) => toFailure({ graphQLErrors: [{ message: "", extensions }] }).kind);
    expect(kinds).toEqual(["unavailable", "full", "conflict"]);
  });

  it("treats an unknown code as unexpected", () => {
    expect(toFailure({ graphQLErrors: [{ message: "x" }] }).kind).toBe("unexpected");
  });
});

describe("isUnauthenticated", () => {
  it("looks at every error", () => {
    const error = (code: string) => ({ message: "", extensions: { code } });
    expect(
      isUnauthenticated({ graphQLErrors: [error("NOT_FOUND"), error("UNAUTHENTICATED")] }),
    ).toBe(true);
    expect(isUnauthenticated({ graphQLErrors: [error("NOT_FOUND")] })).toBe(false);
  });
});

describe("requiredStep", () => {
  it("names the step that is due", () => {
    const extensions = { code: "STEP_REQUIRED", step: "enrolment" };
    expect(requiredStep({ graphQLErrors: [{ message: "", extensions }] })).toBe("enrolment");
    expect(
      requiredStep({ graphQLErrors: [{ message: "", extensions: { code: "FORBIDDEN" } }] }),
    ).toBeNull();
  });
});
