import { join } from "node:path";
import { assertFree, browserUrl, readAddress } from "./address.ts";
import { startApi } from "./api-process.ts";
import { startDemoCarrier } from "./carrier.ts";
import { runCommand } from "./command.ts";
import { type Database, openDatabase } from "./database.ts";
import { startDemoPeople } from "./demo-people.ts";
import { PlainError } from "./plain-error.ts";
import { apiEnvironment, build, demoAccounts, mainProgram, prepare } from "./programs.ts";
import { apiFolder } from "./repository.ts";
import { aborted } from "./stop-request.ts";

const environment: NodeJS.ProcessEnv = { NODE_ENV: "production", ...process.env };

/** Brings the whole product up and keeps it up until it is asked to stop. */
async function up(stop: AbortSignal): Promise<number> {
  await assertFree(readAddress(environment));
  const database = await openDatabase(environment);
  try {
    await serve(database, stop);
  } finally {
    await database.close();
  }
  console.log("Stopped.");
  return 0;
}

async function serve(database: Database, stop: AbortSignal): Promise<void> {
  const address = readAddress(environment);
  const url = browserUrl(address);
  console.log("Building what changed …");
  await build(environment, stop);
  console.log("Preparing the database …");
  await prepare(environment, database, stop);
  const accounts = await demoAccounts(environment, database, stop);
  const log = join(database.folder, "api.log");
  const carrier = await startDemoCarrier(environment, database);
  const api = await startApi(
    {
      program: mainProgram,
      cwd: apiFolder,
      env: apiEnvironment(environment, database, address, carrier.settings),
      log,
      url,
    },
    stop,
  );
  announce({ url, database, log, accounts, carrier: carrier.settings });
  const people = startDemoPeople(environment, database, url);
  try {
    await Promise.race([aborted(stop), failure(api.ended, database)]);
    console.log("\nStopping …");
  } finally {
    people.stop();
    await api.stop();
    carrier.stop();
  }
}

function announce(facts: {
  url: string;
  database: Database;
  log: string;
  accounts: string;
  carrier: string | undefined;
}) {
  console.log(`
五字 is ready:  ${facts.url}
GraphQL:       ${facts.url}/graphql
Database:      ${facts.database.description}
API log:       ${facts.log}
Messages:      ${facts.carrier === undefined ? "as the settings say" : "to a simulated carrier"}

${facts.accounts.trimEnd()}

Ctrl-C stops everything.`);
}

/** Never resolves; rejects when a part ends that should not have. */
async function failure(apiEnded: Promise<string>, database: Database): Promise<never> {
  const what = await Promise.race([
    apiEnded.then((how) => `The API ${how}`),
    database.lost.then(
      () => `PostgreSQL ended by itself. Its log is postgres.log in ${database.folder}.`,
    ),
  ]);
  throw new PlainError(`${what}\nEverything has been stopped. Start again when that is mended.`);
}

await runCommand(up);
