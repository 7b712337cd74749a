import { setImmediate as nextTurn } from "node:timers/promises";
import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { Places } from "../rows/places.ts";
import { readLine, type LineReader, type ReadLine } from "../rows/read-line.ts";
import type { SheetLine } from "../rows/sheet-line.ts";

/** Rows in one transaction: about half a second of work, so that a stop acts soon. */
export const chunkRows = 500;

/** Rows between two looks at what else the process has to do. */
const turnRows = 25;

/**
 * Everything rows are read with; the day counts for the whole run.
 *
 * @param twinKeyId the key under which the check of this file compares its rows
 */
export async function lineReader(
  tx: JobTransaction,
  officeId: number,
  keys: KeyRing,
  twinKeyId = keys.currentId,
): Promise<LineReader> {
  const [row] = await tx.rows<{ today: string }>(
    sql`select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`,
  );
  const today = row?.today ?? "";
  const places = await Places.load(tx, officeId, today);
  return { checks: { today, allowSynthetic: true }, places, keys, twinKeyId };
}

/** Reads rows without keeping the requests of the same process waiting. */
export async function readLines(
  lines: readonly SheetLine[],
  reader: LineReader,
): Promise<ReadLine[]> {
  const read: ReadLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (at % turnRows === 0) await nextTurn();
    const understood = readLine(line, reader);
    if (understood !== undefined) read.push(understood);
  }
  return read;
}
