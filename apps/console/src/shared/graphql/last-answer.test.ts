import { describe, expect, it } from "vitest";
import { toFailure } from "./failure.ts";
import { keptAnswer, stillKnown } from "./last-answer.ts";

const offline = toFailure({ networkError: new Error("Failed to fetch"), graphQLErrors: [] });
const refused = (code: string) =>
  toFailure({ graphQLErrors: [{ message: "", extensions: { code } }] });

describe("the last answer", () => {
  const first = keptAnswer(null, { request: 1, data: "老名字", failure: null });

  it("is still known where asking again brings no answer", () => {
    for (const failure of [offline, refused("UNAVAILABLE"), refused("RATE_LIMITED")]) {
      expect(stillKnown(keptAnswer(first, { request: 1, failure }), 1)).toBe("老名字");
    }
  });

  it("is not said to answer another question", () => {
    expect(stillKnown(keptAnswer(first, { request: 2, failure: offline }), 2)).toBeUndefined();
  });

  it("is forgotten once the server shows it no more", () => {
    const after = keptAnswer(first, { request: 1, failure: refused("NOT_FOUND") });
    expect(stillKnown(keptAnswer(after, { request: 1, failure: offline }), 1)).toBeUndefined();
  });

  it("gives way to a newer one and else stays the same", () => {
    const newer = keptAnswer(first, { request: 1, data: "新名字", failure: null });
    expect(stillKnown(newer, 1)).toBe("新名字");
    expect(keptAnswer(newer, { request: 1, data: "新名字", failure: null })).toBe(newer);
    expect(keptAnswer(newer, { request: 2, failure: null })).toBe(newer);
  });
});
