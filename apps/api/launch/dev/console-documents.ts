import { join } from "node:path";
import { messageOf } from "../plain-error.ts";
import { apiFolder, consoleFolder } from "../repository.ts";
import { runQuietly } from "../run-tool.ts";
import { coalesced } from "./coalesced.ts";
import { watchFolder } from "./watch-folder.ts";

/**
 * Generates the console's typed documents again whenever the schema or a source file changes.
 *
 * @returns a function that ends the watching and resolves when nothing runs any more.
 */
export function keepDocuments(stop: AbortSignal): () => Promise<void> {
  const generating = coalesced(() => generate(stop));
  const source = { folder: join(consoleFolder, "src"), deep: true, matches: isHandWritten };
  const schema = {
    folder: apiFolder,
    deep: false,
    matches: (path: string) => path === "schema.graphql",
  };
  const closers = [source, schema].map((watched) =>
    watchFolder(watched, () => generating.request()),
  );
  return async () => {
    for (const close of closers) {
      close();
    }
    await generating.idle();
  };
}

function isHandWritten(path: string): boolean {
  return /\.tsx?$/.test(path) && !/^gql[/\\]/.test(path);
}

async function generate(stop: AbortSignal): Promise<void> {
  try {
    await runQuietly({
      name: "Generating the console's documents",
      command: process.execPath,
      args: [join(consoleFolder, "codegen.ts")],
      cwd: consoleFolder,
      env: process.env,
      stop,
    });
  } catch (error) {
    if (!stop.aborted) {
      console.error(messageOf(error));
    }
  }
}
