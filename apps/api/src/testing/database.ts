import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { loadDemo } from "../demo/load-demo.ts";
import { migrate } from "../platform/database/migrate.ts";
import { useCluster, type TestDatabase } from "./postgres.ts";

/** The master key of every test: demo passwords and codes follow from it. */
export const testMasterKey = Buffer.alloc(32, 7);

/** A migrated database of one's own: `empty`, or with the demo counties. */
export async function testDatabase(contents: "empty" | "demo"): Promise<TestDatabase> {
  const cluster = useCluster(inject("testServer"));
  await cluster.createTemplate(contents, async (ownerUrl) => {
    const login = (role: string) => {
      const url = new URL(ownerUrl);
      url.username = role;
      url.password = "";
      return url.href;
    };
    await migrate({ ownerUrl, appUrl: login("wuzi_app"), workerUrl: login("wuzi_worker") });
    if (contents === "demo") await loadDemo(ownerUrl, testMasterKey);
  });
  return await cluster.cloneDatabase(contents);
}

/** A key for a mutation that may be sent twice. */
export function freshKey(): string {
  return randomUUID();
}
