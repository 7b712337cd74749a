import sql from "sql-template-tag";
import type { BatchFile } from "../../../platform/carrier/file/batch-file.ts";
import type { FilePurpose } from "../../../platform/files/file-purpose.ts";
import { keepFile } from "../../../platform/files/keep-file.ts";
import type { StandingDesk } from "../../../platform/jobs/standing-work.ts";

/** Files for the carrier's web portal. They hold whole numbers and go after some days. */
export const carrierBatchFile: FilePurpose = {
  name: "carrier_batch",
  permission: "carrierBatch:handle",
  upload: false,
  mostBytes: 128 * 1024 * 1024,
  keepDays: 7,
};

/** Keeps a file for somebody to take to the portal; what it holds is accepted in the same transaction. */
export async function keepBatch(
  desk: Pick<StandingDesk, "services" | "transaction">,
  { id, name, references, content }: BatchFile,
): Promise<void> {
  const { files } = desk.services;
  const incoming = await files.receive(content, carrierBatchFile.mostBytes);
  try {
    await desk.transaction(async (tx) => {
      const [begun] = await tx.rows<{ county: number | null }>(
        sql`select publicity.begin_batch(${references}::uuid[]) as county`,
      );
      if (begun?.county == null) throw new Error("The parts of a batch are nobody's.");
      const about = { purpose: carrierBatchFile, name, officeId: begun.county };
      const file = await keepFile(tx, incoming, about);
      await tx.rows(
        sql`select publicity.keep_batch(${id}, ${begun.county}::integer, ${file.id}::uuid, ${name}, ${references}::uuid[])`,
      );
    });
  } finally {
    await incoming.discard();
  }
}
