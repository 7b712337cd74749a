import { openDatabase } from "../database.ts";
import { PlainError } from "../plain-error.ts";
import { openDataFolder } from "../postgres/data-folder.ts";
import { build, cliProgram, ownerEnvironment } from "../programs.ts";
import { apiFolder, repository } from "../repository.ts";
import { runInForeground } from "../run-tool.ts";
import { backup } from "./backup.ts";
import { refuseExternal } from "./parts.ts";
import { askPassphrase, choosePassphrase } from "./passphrase.ts";
import { restore } from "./restore.ts";

type LaunchCommand = (args: readonly string[], stop: AbortSignal) => Promise<number>;

/** Commands that work on the data folder itself, and not through the database alone. */
export const folderCommands: Readonly<Record<string, LaunchCommand>> = {
  backup: async ([file], stop) => {
    const environment = process.env;
    refuseExternal(environment);
    if (file === undefined) throw new PlainError("Name the file: npm run wuzi backup FILE");
    const folder = openDataFolder({ repository, chosen: environment["WUZI_DATA"] });
    const { passphrase, isNew } = choosePassphrase(environment);
    const size = await backup({ folder, environment, file, passphrase, stop });
    console.log(
      `Backed up to ${file}: ${(size / 1_048_576).toFixed(1)} MB, encrypted 已加密备份。`,
    );
    if (isNew) {
      console.log(
        `Passphrase 备份口令: ${passphrase}\nWrite it down and keep it elsewhere: without it nobody opens this backup 请抄下并另行保管，没有它无法恢复。`,
      );
    }
    return 0;
  },
  restore: async ([file], stop) => {
    const environment = process.env;
    refuseExternal(environment);
    if (file === undefined) throw new PlainError("Name the file: npm run wuzi restore FILE");
    const folder = openDataFolder({ repository, chosen: environment["WUZI_DATA"] });
    const passphrase = await askPassphrase(environment);
    const aside = await restore({ folder, environment, file, passphrase, stop });
    console.log(`Restored from ${file} 已恢复。`);
    if (aside !== undefined) {
      console.log(`What was there before is in ${aside}: remove it when all is well.`);
    }
    return await verify(environment, stop);
  },
};

/** Brings the restored database up, notes on the kept heads that it went back, and checks the audit. */
async function verify(environment: NodeJS.ProcessEnv, stop: AbortSignal): Promise<number> {
  const database = await openDatabase(environment);
  try {
    await build(environment, stop);
    return await runInForeground({
      name: "Checking the audit",
      command: process.execPath,
      args: [cliProgram, "verify-audit", "--restored"],
      cwd: apiFolder,
      env: ownerEnvironment(environment, database),
      stop,
    });
  } finally {
    await database.close();
  }
}
