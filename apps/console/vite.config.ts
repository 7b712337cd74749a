import { fileURLToPath } from "node:url";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig, normalizePath } from "vite";
import { compileMessages } from "./build-tools/compile-messages.ts";
import { compressFiles } from "./build-tools/compress-files.ts";
import { fieldWorker, fieldWorkerFile } from "./build-tools/field-worker.ts";
import { inlineDocuments } from "./build-tools/inline-documents.ts";
import { sharedFile } from "./build-tools/shared-file.ts";
import { shortLists } from "./build-tools/short-lists.ts";

/** Where the development server finds the API. */
const apiAddress = process.env["WUZI_API"] ?? "http://127.0.0.1:4000";

const proxy = { "/graphql": { target: apiAddress, ws: true }, "/files": { target: apiAddress } };

/** The oldest browser we promise: the last Chrome for Windows 7 is 109, some offices froze at 92. */
const browserFloor = "chrome92";

const firstModule = normalizePath(fileURLToPath(new URL("src/main.tsx", import.meta.url)));

/** The door, where nobody has anything yet, and what is opened first or by everybody. */
const door = /\/sign-in-(?:frame|page)\.tsx$/u;
const early =
  /\/(?:signed-in-layout|today-frame|field-frame|(?:account|chart|moves|notice|outbox|offices)-page|office-(?:list|tree))\.tsx$/u;

const places = {
  entry: firstModule,
  isFrame: (id: string) => id.endsWith("/signed-in-layout.tsx"),
  isDoor: (id: string) => door.test(id),
  careOf: (id: string) => (door.test(id) ? 100 : early.test(id) ? 10 : 1),
};

export default defineConfig({
  plugins: [
    inlineDocuments(),
    compileMessages(),
    react(),
    optimizeLocales.vite({ locales: ["zh-CN", "en-US"] }),
    fieldWorker(),
    shortLists(),
    compressFiles(),
  ],
  css: { modules: { localsConvention: "camelCaseOnly" } },
  build: {
    target: browserFloor,
    cssTarget: browserFloor,
    manifest: true,
    // The content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: "index.html", "field-worker": "src/field-worker.ts" },
      output: {
        entryFileNames: ({ name }) =>
          name === "field-worker" ? fieldWorkerFile : "assets/[name]-[hash].js",
        // names alone: every list of files to fetch with a page repeats them
        chunkFileNames: "assets/[hash:7].js",
        assetFileNames: "assets/[hash:7][extname]",
        codeSplitting: {
          // each shared file is whole by itself: all that it needs is in it or beneath it
          includeDependenciesRecursively: false,
          groups: [{ debugName: "shared files", name: sharedFile(places) }],
        },
      },
    },
  },
  server: { proxy },
  preview: { proxy },
});
