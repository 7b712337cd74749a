import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect, inject } from "vitest";

/** What a page may load before it can be used: 200 kB of compressed JavaScript. */
export const firstLoadLimit = 200_000;

export type LoadMeter = { readonly bytes: () => number };

/** Counts the JavaScript that a page loads from now on, compressed with gzip as the build did it. */
export function meterScripts(page: Page): LoadMeter {
  const scripts = new Set<string>();
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" || !response.ok()) return;
    scripts.add(new URL(response.url()).pathname);
  });
  return { bytes: () => [...scripts].reduce((sum, path) => sum + zippedBytes(path), 0) };
}

/** Bytes of a file of the built console as it goes over the line. */
export function zippedBytes(path: string): number {
  const file = join(inject("builtConsole"), path);
  const zipped = `${file}.gz`;
  return existsSync(zipped) ? statSync(zipped).size : gzipSync(readFileSync(file)).length;
}

/** The page now shown was loaded within the limit. Start the meter before opening it. */
export function expectSmallFirstLoad(
  meter: LoadMeter,
  where: string,
  limit = firstLoadLimit,
): void {
  const bytes = meter.bytes();
  expect(bytes, `${where}: no script was seen`).toBeGreaterThan(0);
  expect(bytes, `${where}: first load in bytes`).toBeLessThanOrEqual(limit);
}
