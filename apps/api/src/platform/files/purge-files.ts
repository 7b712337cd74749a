import { addDays, chinaDayOf } from "@wuzi/domain/calendar/china-day";
import sql from "sql-template-tag";
import { photoLimits } from "../attachments/photo-limits.ts";
import type { JobTransaction, ScheduledJob } from "../jobs/job.ts";
import type { FileStore } from "./file-store.ts";

const hourMs = 3_600_000;
const batch = 500;
/** Bytes that one run removes: each is locked until its end, and locks have a limit of their own. */
const mostRemoved = 2000;

/** Bytes younger than this may belong to a transaction under way. */
const safeAgeMs = 24 * hourMs;

/** Every hour: what has expired, what its record's end has ended, what nobody kept, what no row names. */
export function purgeFilesJob(store: FileStore): ScheduledJob {
  return {
    name: "files.purge",
    cron: "41 * * * *",
    limitSeconds: 900,
    atStart: false,
    run: async (tx) => await purgeFiles(tx, store, new Date()),
  };
}

/**
 * Bytes go before rows are marked: only those whose rows an earlier, committed run has marked. So a
 * run cut off at any point never leaves a row that promises bytes which are gone.
 *
 * @param most bytes of so many files go at once; the others wait for the next run
 */
export async function purgeFiles(
  tx: JobTransaction,
  store: FileStore,
  now: Date,
  most = mostRemoved,
): Promise<void> {
  const before = new Date(now.getTime() - safeAgeMs);
  await tx.rows(sql`select access.begin_system('文件清理', null, 'files:purge', '')`);
  await store.dropAbandoned(before);
  let names: string[] = [];
  let left = most;
  for await (const name of store.listKept(before)) {
    names.push(name);
    if (names.length < batch) continue;
    left -= await removeUnnamed(tx, store, names, left);
    names = [];
    if (left === 0) break;
  }
  await removeUnnamed(tx, store, names, left);
  await tx.rows(
    sql`update platform.file set state = 'expired', updated_at = now()
         where state = 'kept' and expires_at <= ${now}`,
  );
  const overBefore = addDays(chinaDayOf(now), -photoLimits.daysAfterEnd);
  await tx.rows(sql`select platform.end_photos(${overBefore}::date)`);
}

/** @returns how many it looked at once more, and locked */
async function removeUnnamed(
  tx: JobTransaction,
  store: FileStore,
  names: readonly string[],
  most: number,
): Promise<number> {
  const going = (await unnamed(tx, names)).slice(0, most);
  for (const { sha256 } of going) {
    await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);
    // asked again under the lock: somebody may have brought the same bytes in the meantime
    if ((await unnamed(tx, [sha256])).length > 0) await store.remove(sha256);
  }
  return going.length;
}

async function unnamed(
  tx: JobTransaction,
  names: readonly string[],
): Promise<{ sha256: string }[]> {
  return await tx.rows<{ sha256: string }>(
    sql`select found.sha256 from unnest(${names}::text[]) as found (sha256)
         where not exists (
           select from platform.file f where f.sha256 = found.sha256 and f.state = 'kept')`,
  );
}
