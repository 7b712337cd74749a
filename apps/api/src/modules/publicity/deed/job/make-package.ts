import { platformLevelLabels } from "@wuzi/domain/publicity/deed-words";
import sql from "sql-template-tag";
import { keepFile } from "../../../../platform/files/keep-file.ts";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { deedPackage } from "../deed.files.ts";
import { loadPacked } from "./packed-deed.ts";
import { writePackage } from "./write-package.ts";

export interface PackageOrder {
  submissionId: string;
}

/** Makes the file once; begun again after a crash it finds whether one is still wanted. */
export async function makePackage(work: OrderedWork<PackageOrder>): Promise<void> {
  const { submissionId } = work.data;
  const packed = await work.step((tx) => loadPacked(tx, submissionId));
  if (packed === undefined) return;
  const incoming = await work.services.files.receive(
    writePackage(packed, work.services.files),
    deedPackage.mostBytes,
  );
  try {
    await work.chunk(async (tx) => {
      const day = packed.submitted_at.slice(0, 10).replaceAll("-", "");
      const { id } = await keepFile(tx, incoming, {
        purpose: deedPackage,
        name: `典型事迹_${platformLevelLabels[packed.level].zh}_${day}.zip`,
        officeId: packed.office_id,
        ...(work.staffId === null ? {} : { staffId: work.staffId }),
      });
      const [row] = await tx.rows<{ ended: boolean }>(
        sql`select publicity.end_deed_package(${submissionId}::uuid, ${id}::uuid) as ended`,
      );
      // the row of the file goes with the transaction
      if (row?.ended !== true) throw new NotWanted("The package is not wanted any more.");
    });
  } catch (error) {
    if (!(error instanceof NotWanted)) throw error;
  } finally {
    await incoming.discard();
  }
}

/** Consent was taken back in between: nothing is kept, and nothing has gone wrong. */
class NotWanted extends Error {
  override name = "NotWanted";
}

/** Tells whoever waits that there will be no file. */
export async function giveUpPackage(
  tx: JobTransaction,
  { submissionId }: PackageOrder,
): Promise<void> {
  await tx.rows(sql`select publicity.end_deed_package(${submissionId}::uuid, null)`);
}
