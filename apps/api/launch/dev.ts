import { join } from "node:path";
import { assertFree, browserUrl, readAddress } from "./address.ts";
import { runCommand } from "./command.ts";
import { type Database, openDatabase } from "./database.ts";
import { keepDocuments } from "./dev/console-documents.ts";
import { startConsole } from "./dev/console-server.ts";
import { restartingApi } from "./dev/restarting-api.ts";
import { watchBundle } from "./dev/watch-bundle.ts";
import { watchFolder } from "./dev/watch-folder.ts";
import { PlainError } from "./plain-error.ts";
import { apiEnvironment, build, mainProgram, prepare } from "./programs.ts";
import { apiFolder } from "./repository.ts";
import { aborted } from "./stop-request.ts";

const environment: NodeJS.ProcessEnv = { NODE_ENV: "development", ...process.env };

const migrations = {
  folder: join(apiFolder, "migrations"),
  deep: false,
  matches: (path: string) => path.endsWith(".sql"),
};

/** Brings everything up for work: edits of the API restart it, edits of the console show at once. */
async function dev(stop: AbortSignal): Promise<number> {
  await assertFree(readAddress(environment));
  const database = await openDatabase(environment);
  try {
    console.log(`Database: ${database.description}`);
    await build(process.env, stop);
    await work(database, stop);
  } finally {
    await database.close();
  }
  return 0;
}

async function work(database: Database, stop: AbortSignal): Promise<void> {
  const address = readAddress(environment);
  const url = browserUrl(address);
  let migrated = false;
  const api = restartingApi(
    {
      program: mainProgram,
      cwd: apiFolder,
      env: apiEnvironment(environment, database, address),
      url,
      drainWithinMs: 2000,
    },
    async () => {
      if (!migrated) {
        await prepare(environment, database, stop);
        migrated = true;
      }
    },
    stop,
  );
  const closers = [
    watchBundle(() => api.restart()),
    watchFolder(migrations, () => {
      migrated = false;
      api.restart();
    }),
    keepDocuments(stop),
  ];
  const consoleServer = startConsole(url, environment);
  try {
    await Promise.race([aborted(stop), database.lost, consoleServer.ended]);
    if (!stop.aborted) {
      throw new PlainError("PostgreSQL or the console's server ended by itself; see above.");
    }
  } finally {
    await Promise.all(closers.map(async (close) => close()));
    await Promise.all([api.end(), consoleServer.stop()]);
  }
}

await runCommand(dev);
