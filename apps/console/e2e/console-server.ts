import type { AddressInfo } from "node:net";
import { preview } from "vite";
import { inject } from "vitest";
import { consoleFolder } from "./build-console.ts";

export type ConsoleServer = { readonly address: string; readonly close: () => Promise<void> };

/** Serves the built console on a free port of this machine, without an API behind it. */
export async function startConsole(): Promise<ConsoleServer> {
  const server = await preview({
    root: consoleFolder,
    logLevel: "error",
    build: { outDir: inject("builtConsole") },
    preview: {
      port: 0,
      host: "127.0.0.1",
      proxy: {},
      headers: { "content-security-policy": policy },
    },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** The policy the API sends with the console, so that a page that needs more is found here. */
export const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");
