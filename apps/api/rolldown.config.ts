import { defineConfig } from "rolldown";

export default defineConfig({
  input: { main: "src/main.ts", cli: "src/cli.ts" },
  platform: "node",
  external: (id) =>
    !id.startsWith(".") &&
    !id.startsWith("/") &&
    !id.startsWith("@wuzi/") &&
    !id.startsWith("@oxc-project/runtime"),
  output: { dir: "dist", format: "esm", sourcemap: true, chunkFileNames: "[name]-[hash].js" },
  tsconfig: "tsconfig.json",
});
