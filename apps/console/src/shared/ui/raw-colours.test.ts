import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const source = fileURLToPath(new URL("../../", import.meta.url));

/** What scanners need whatever the theme. */
const exceptions = ["shared/ui/tokens.css", "shared/ui/qr-code.module.css"];

const rawColour = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/iu;

it("keeps every colour in the tokens, so that a theme that stands on one page stands on all", () => {
  const sheets = globSync("**/*.css", { cwd: source }).map((sheet) => sheet.replaceAll("\\", "/"));
  expect(sheets.length).toBeGreaterThan(20);
  const raw = sheets.filter((sheet) => rawColour.test(readFileSync(source + sheet, "utf8")));
  expect(raw.toSorted()).toEqual(exceptions.toSorted());
});
