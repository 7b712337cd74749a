import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What a page may load before it can be used: 200 kB of compressed JavaScript. */
export const firstLoadLimit = 200_000;

export type LoadMeter = { readonly bytes: () => Promise<number> };

/** Counts the JavaScript that a page loads from now on, compressed as a server would send it. */
export function meterScripts(page: Page): LoadMeter {
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script" || !response.ok()) return;
    sizes.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  return {
    bytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
  };
}

/** The page now shown was loaded within the limit. Start the meter before opening it. */
export async function expectSmallFirstLoad(
  meter: LoadMeter,
  where: string,
  limit = firstLoadLimit,
): Promise<void> {
  const bytes = await meter.bytes();
  expect(bytes, `${where}: no script was seen`).toBeGreaterThan(0);
  expect(bytes, `${where}: first load in bytes`).toBeLessThanOrEqual(limit);
}
