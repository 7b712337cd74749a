import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const sheet = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** The custom properties of one theme that are plain colours. */
function coloursOf(theme: string): Map<string, string> {
  const start = sheet.indexOf(`:root[data-theme="${theme}"] {`);
  const block = sheet.slice(start, sheet.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gu)].map(([, name = "", value = ""]) => [
      name,
      value,
    ]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const pairs: readonly [string, string, number][] = [
  ["text", "page", 7],
  ["text", "surface", 7],
  ["text", "raised", 7],
  ["text-soft", "page", 7],
  ["text-soft", "surface", 7],
  ["link", "page", 7],
  ["on-primary", "primary", 7],
  ["on-danger", "danger", 7],
  ["primary", "primary-tint", 4.5],
  ["danger", "page", 7],
  ["danger", "danger-tint", 4.5],
  ["success", "success-tint", 4.5],
  ["warning", "warning-tint", 4.5],
  ["info", "info-tint", 4.5],
  ["disabled-text", "disabled-fill", 4.5],
  ["line-control", "page", 3],
  ["line-control", "raised", 3],
  ["focus", "page", 3],
  ["focus", "raised", 3],
];

describe("contrast", () => {
  it("is computed as the standard says", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it.each(["light", "dark", "contrast"])("is enough in the %s theme", (theme) => {
    const colours = coloursOf(theme);
    const tooLow = pairs.flatMap(([front, back, least]) => {
      const ratio = contrast(colours.get(front) ?? "", colours.get(back) ?? "");
      return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)} < ${least}`];
    });
    expect(colours.size).toBeGreaterThan(20);
    expect(tooLow).toEqual([]);
  });
});
