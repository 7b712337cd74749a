import { copyFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Where pages find axe once it was added; a file of its own, as the policy wants every script. */
export const axeAddress = "/assets/axe.js";

/** Puts axe beside the scripts of the built console. */
export async function addAxe(builtConsole: string): Promise<void> {
  const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await copyFile(axe, join(builtConsole, axeAddress));
}
