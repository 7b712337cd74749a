import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "rolldown";
import { inject } from "vitest";
import configuration from "../rolldown.config.ts";
import { apiFolder, builtFolder } from "./built-folder.ts";

/** The API as it is shipped, for tests that need a process of its own. */
export interface BuiltApi {
  readonly main: string;
  readonly cli: string;
  /** Where its processes keep what they have compiled, for the next of them. */
  readonly compiled: string;
}

/**
 * Bundles the source as it stands, beside and apart from the build that people start; once for a test
 * run, whose end removes it.
 */
export async function buildApi(): Promise<BuiltApi> {
  const folder = builtFolder(inject("testServer").prefix);
  if (!existsSync(folder)) await buildInto(folder);
  return {
    main: join(folder, "main.js"),
    cli: join(folder, "cli.js"),
    compiled: join(folder, "compiled"),
  };
}

/** Two that build at the same time build the same: whoever is second lets the first one's stand. */
async function buildInto(folder: string): Promise<void> {
  const own = mkdtempSync(`${folder}-`);
  const input = Object.fromEntries(
    Object.entries(configuration.input as Record<string, string>).map(([name, file]) => [
      name,
      join(apiFolder, file),
    ]),
  );
  try {
    await build({
      ...configuration,
      cwd: apiFolder,
      input,
      output: { ...(configuration.output as object), dir: own, sourcemap: false },
    } as never);
    renameSync(own, folder);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
