import { describe, expect, it } from "vitest";
import { newUuid } from "./new-uuid.ts";

describe("newUuid", () => {
  it("is a random UUID of version 4, another one each time", () => {
    const made = Array.from({ length: 200 }, newUuid);
    for (const uuid of made) {
      expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
    }
    expect(new Set(made).size).toBe(made.length);
  });
});
