import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

const fromApi = createRequire(new URL("apps/api/package.json", import.meta.url));

/** graphql 16 has no `exports`: without one fixed file it is loaded twice, "another realm". */
const graphqlOnce = [{ find: /^graphql$/, replacement: fromApi.resolve("graphql") }];

const unit = "src/**/*.test.{ts,tsx}";
const database = "src/**/*.{db,scope}.test.ts";

export default defineConfig({
  test: {
    allowOnly: false,
    projects: [
      { test: { name: "domain", root: "packages/domain", include: [unit] } },
      {
        test: { name: "rules", root: "packages/lint", include: [unit], hookTimeout: 60_000 },
      },
      {
        resolve: { alias: graphqlOnce },
        test: {
          name: "api",
          root: "apps/api",
          include: [unit, "data/**/*.test.ts"],
          exclude: [database],
        },
      },
      {
        resolve: { alias: graphqlOnce },
        test: {
          name: "api-db",
          root: "apps/api",
          include: [database],
          globalSetup: ["src/testing/global-setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "launch",
          root: "apps/api",
          include: ["launch/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: { name: "console", root: "apps/console", include: [unit, "*.test.ts"] },
      },
      {
        test: {
          name: "e2e",
          root: "apps/console",
          include: ["e2e/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
