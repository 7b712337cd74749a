import { describe, expect, it } from "vitest";
import { safeReturn } from "./safe-return.ts";

describe("safeReturn", () => {
  it("keeps a path of this site", () => {
    expect(safeReturn("/audit?action=SIGN_IN#top")).toBe("/audit?action=SIGN_IN#top");
  });

  it.each([
    "https://example.org",
    "//example.org",
    "/\\example.org",
    "/\t/example.org",
    "/x/..//example.org",
    "audit",
    "",
    "/sign-in?return=/x",
    7,
  ])("drops %j", (path) => expect(safeReturn(path)).toBeUndefined());
});
