import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const apiFolder = fileURLToPath(new URL("..", import.meta.url));

/** Where the API as built for one test run lies; among its packages, so that it finds them. */
export function builtFolder(run: string): string {
  return join(apiFolder, "node_modules", `.wuzi-test-${run}`);
}
