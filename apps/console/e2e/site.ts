import { inject } from "vitest";
import { startTestServer } from "../../api/src/testing/client.ts";
import { testDatabase } from "../../api/src/testing/database.ts";
import { startTestWorker, type TestWorker } from "../../api/src/testing/worker.ts";

export type Site = {
  /** Where the product answers, console and API on one port. */
  readonly address: string;
  /** The database behind it, for what no page can arrange. */
  readonly ownerUrl: string;
  /** Does what is ordered, unless it is told to pause. */
  readonly worker: Pick<TestWorker, "pause" | "goOn">;
  readonly close: () => Promise<void>;
};

/** The whole product with the demo county, jobs and files included, for one test file alone. */
export async function startSite(): Promise<Site> {
  const database = await testDatabase("demo");
  const worker = await startTestWorker(database.workerUrl);
  const server = await startTestServer(database.appUrl, {
    consoleFolder: inject("builtConsole"),
    files: worker.files,
  });
  return {
    address: server.url,
    ownerUrl: database.ownerUrl,
    worker,
    close: async () => {
      await server.stop();
      await worker.stop();
      await database.drop();
    },
  };
}
