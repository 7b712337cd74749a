import type { environment as Environment } from "./environment.ts";
import { HeadFile } from "./platform/audit/head-file.ts";
import { carrierOf } from "./platform/carrier/carrier-of.ts";
import type { FileStore } from "./platform/files/file-store.ts";
import { openStore } from "./platform/files/open-store.ts";
import type { Carrier } from "./platform/jobs/queued-job.ts";
import type { OutgoingRules } from "./platform/outgoing/post-signed.ts";

/** What the server and the worker reach outside the database, as the settings name it. */
export interface Outside {
  masterKey: Buffer;
  files: FileStore;
  heads: HeadFile | undefined;
  carrier: Carrier | undefined;
  outgoing: OutgoingRules;
}

/** @throws SettingError */
export async function openOutside(environment: typeof Environment): Promise<Outside> {
  const { auditHeads, masterKey, carrier } = environment;
  return {
    masterKey,
    files: openStore(environment),
    heads: auditHeads === undefined ? undefined : new HeadFile(auditHeads, masterKey),
    carrier: carrier === undefined ? undefined : await carrierOf(carrier),
    outgoing: { inside: environment.noticesInside },
  };
}
