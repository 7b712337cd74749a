import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "console", include: ["src/**/*.test.{ts,tsx}", "build-tools/**/*.test.ts"] } },
      {
        test: {
          name: "console-e2e",
          include: ["e2e/**/*.e2e.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
