import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fromApi = createRequire(new URL("apps/api/package.json", import.meta.url));

/** graphql 16 has no `exports`: without one fixed file it is loaded twice, "another realm". */
const graphqlOnce = [{ find: /^graphql$/, replacement: fromApi.resolve("graphql") }];

const every = "**/*.test.{ts,tsx}";
const database = "**/*.{db,scope}.test.ts";
const never = ["**/node_modules/**", "**/dist/**"];

/**
 * Tests with processes, servers and browsers may try once more on a machine that others use too; a
 * wrong rule fails twice.
 */
const onceMore = process.env["CI"] === "true" ? 1 : 0;

/**
 * The files of one worker share what they import: loading the API costs more than most files' tests.
 * Whatever a file changes outside itself is its own to put back.
 */
const together = { isolate: false };

/** Where the check keeps what its test runs have transformed, for the runs that follow. */
const transformed = process.env["WUZI_TRANSFORMED"];
const kept =
  transformed === undefined ? {} : { fsModuleCache: true, fsModuleCachePath: transformed };

/** All tests of the house. Every folder's own tests can be run from the root: `--project=<name>`. */
export default defineConfig({
  test: {
    allowOnly: false,
    experimental: kept,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: { ...together, name: "domain", root: folder("packages/domain"), include: [every] },
      },
      {
        test: {
          ...together,
          name: "rules",
          root: folder("packages/lint"),
          include: [every],
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias: graphqlOnce },
        test: {
          ...together,
          name: "api",
          root: folder("apps/api"),
          include: [every],
          exclude: [...never, database, "launch/**"],
          retry: onceMore,
        },
      },
      {
        resolve: { alias: graphqlOnce },
        test: {
          ...together,
          name: "api-db",
          root: folder("apps/api"),
          include: [database],
          exclude: [...never, "launch/**"],
          globalSetup: ["src/testing/global-setup.ts"],
          retry: onceMore,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "launch",
          root: folder("apps/api"),
          include: ["launch/**/*.test.ts"],
          retry: onceMore,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { ...together, name: "console", root: folder("apps/console"), include: [every] },
      },
      {
        resolve: { alias: graphqlOnce },
        test: {
          ...together,
          name: "console-e2e",
          root: folder("apps/console"),
          include: ["**/*.e2e.ts"],
          globalSetup: ["e2e/server.ts"],
          setupFiles: ["e2e/tell-failure.ts"],
          retry: onceMore,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
