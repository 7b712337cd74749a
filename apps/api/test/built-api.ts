import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import configuration from "../rolldown.config.ts";

const apiFolder = fileURLToPath(new URL("..", import.meta.url));

/** The API as it is shipped, for tests that need a process of its own. */
export interface BuiltApi {
  readonly main: string;
  readonly cli: string;
  remove(): void;
}

/** Bundles the source as it stands, beside and apart from the build that people start. */
export async function buildApi(): Promise<BuiltApi> {
  const folder = mkdtempSync(join(apiFolder, "node_modules", ".wuzi-test-"));
  const input = Object.fromEntries(
    Object.entries(configuration.input as Record<string, string>).map(([name, file]) => [
      name,
      join(apiFolder, file),
    ]),
  );
  await build({
    ...configuration,
    cwd: apiFolder,
    input,
    output: { ...(configuration.output as object), dir: folder, sourcemap: false },
  } as never);
  return {
    main: join(folder, "main.js"),
    cli: join(folder, "cli.js"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
