import { expect, test } from "vitest";
import { refuseBadText } from "./refuse-bad-text.ts";

function fault(variables: Record<string, unknown>): unknown {
  try {
    refuseBadText(variables);
    return undefined;
  } catch (error) {
    return (error as { extensions: { fields: unknown[] } }).extensions.fields[0];
  }
}

test("ordinary text in any language is fine", () => {
  expect(fault({ a: "县残联 𠮷 👩‍🦽\n", b: [1, null, true, { c: "x" }], d: undefined })).toBe(
    undefined,
  );
});

test.each([
  ["U+0000", { input: { name: "a\0b" } }, "input.name", "CONTROL_CHARACTER"],
  ["half a character", { input: { tags: ["ok", "\ud83d"] } }, "input.tags.1", "BROKEN_CHARACTER"],
  ["U+0000 in a key", { map: { "a\0": 1 } }, "map", "CONTROL_CHARACTER"],
])("%s is named by its place", (_, variables, path, code) => {
  expect(fault(variables)).toMatchObject({ path, code });
});

test("nesting beyond all need is refused, however deep", () => {
  const nested = (levels: number) =>
    JSON.parse(`${"[".repeat(levels)}1${"]".repeat(levels)}`) as unknown;
  expect(fault({ a: nested(10) })).toBe(undefined);
  expect(fault({ a: nested(100_000) })).toMatchObject({ code: "TOO_DEEP" });
});
