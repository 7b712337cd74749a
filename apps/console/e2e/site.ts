import { inject } from "vitest";
import { startTestServer } from "../../api/src/testing/client.ts";
import { testDatabase } from "../../api/src/testing/database.ts";

export type Site = {
  /** Where the product answers, console and API on one port. */
  readonly address: string;
  /** The database behind it, for what no page can arrange. */
  readonly ownerUrl: string;
  readonly close: () => Promise<void>;
};

/** The whole product with the demo county, for one test file alone. */
export async function startSite(): Promise<Site> {
  const database = await testDatabase("demo");
  const server = await startTestServer(database.appUrl, { consoleFolder: inject("builtConsole") });
  return {
    address: server.url,
    ownerUrl: database.ownerUrl,
    close: async () => {
      await server.stop();
      await database.drop();
    },
  };
}
