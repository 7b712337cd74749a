import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const table = readFileSync(new URL("../docs/owasp.md", import.meta.url), "utf8");
const rows = table.split("\n").filter((line) => /^\| API\d/.test(line));

test("all ten risks have a row, and every row names tests", () => {
  expect(rows.map((row) => /API\d+/.exec(row)?.[0])).toEqual(
    Array.from({ length: 10 }, (_, i) => `API${i + 1}`),
  );
  for (const row of rows) expect(row).toMatch(/\.test\.ts`/);
});

test("every test that is named exists", () => {
  const named = [...table.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, path]) => path ?? "");
  const missing = named.filter(
    (path) => !existsSync(fileURLToPath(new URL(`../${path}`, import.meta.url))),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
