import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanFileName } from "./file-name.ts";

test.each([
  ["名册.xlsx", "名册.xlsx"],
  ["../../etc/passwd", "passwd"],
  ["C:\\名册\\2020.csv", "2020.csv"],
  ["a\u0000b\r\n.csv", "ab.csv"],
  ["\u202Excod.exe", "xcod.exe"],
  ["  名册 .xlsx ", "名册 .xlsx"],
  ["张三510522199001011234.jpg", "张三510***********1234.jpg"],
  [`${"长".repeat(300)}.xlsx`, `${"长".repeat(195)}.xlsx`],
])("%j is kept as %j", (given, kept) => {
  expect(cleanFileName(given)).toBe(kept);
});

test.each(["", " ", "..", "a/", "\u0000"])("%j names nothing", (given) => {
  expect(cleanFileName(given)).toBeUndefined();
});

/** Halves of pairs and control characters included, separators and dots often. */
const character = fc.oneof(
  fc.constantFrom(0x2e, 0x2f, 0x5c),
  fc.integer({ min: 0, max: 0x10ffff }),
);

test("whatever is given, the label has no separators and fits its column", () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 300 }), (given) => {
      const name = cleanFileName(String.fromCodePoint(...given)) ?? "x";
      expect(name).not.toMatch(/[/\\\p{Cc}]/u);
      expect([...name].length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(200);
      expect(name.isWellFormed()).toBe(true);
    }),
  );
});
