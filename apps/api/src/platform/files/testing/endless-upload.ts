/** Receives bytes into the named folder without end; prints once some have been written. */
import { setImmediate as turn } from "node:timers/promises";
import { FolderStore } from "../folder-store.ts";

const [root = ""] = process.argv.slice(2);

async function* endless(): AsyncGenerator<Buffer> {
  for (let piece = 0; ; piece += 1) {
    if (piece === 10) process.stdout.write("arriving\n");
    if (piece < 20) yield Buffer.alloc(64 * 1024, "a");
    await turn();
  }
}

await new FolderStore(root).receive(endless(), Number.POSITIVE_INFINITY);
