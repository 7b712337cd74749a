import { folderCommands } from "./backup/commands.ts";
import { runCommand } from "./command.ts";
import { openDatabase } from "./database.ts";
import { build, cliProgram, ownerEnvironment } from "./programs.ts";
import { apiFolder } from "./repository.ts";
import { runInForeground } from "./run-tool.ts";

/** Runs one of the product's own commands against the database, which is up for as long. */
async function wuzi(stop: AbortSignal): Promise<number> {
  const [name = "", ...args] = process.argv.slice(2);
  const onFolder = folderCommands[name];
  if (onFolder !== undefined) return await onFolder(args, stop);
  const database = await openDatabase(process.env);
  try {
    await build(process.env, stop);
    return await runInForeground({
      name: "The command",
      command: process.execPath,
      args: [cliProgram, ...process.argv.slice(2)],
      cwd: apiFolder,
      env: ownerEnvironment(process.env, database),
      stop,
    });
  } finally {
    await database.close();
  }
}

await runCommand(wuzi);
