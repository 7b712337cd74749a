import { secretContext } from "../modules/publicity/deed/platform/secret-context.ts";
import type { SystemTransaction } from "../platform/database/as-system.ts";
import type { KeyRing } from "../platform/sealing/key-ring.ts";

interface Row {
  id: string;
  key_id: number;
  sealed: Buffer;
}

/** The secrets of receiving platforms, a few a county. @returns how many; 0 at the end */
export async function sealPlatforms(
  tx: SystemTransaction,
  ring: KeyRing,
  most: number,
): Promise<number> {
  const { rows } = await tx.query<Row>(
    `select id, key_id, sealed from publicity.deed_platform
      where key_id <> $1 and has_secret order by id limit $2 for update`,
    [ring.currentId, most],
  );
  for (const { id, key_id, sealed } of rows) {
    const context = secretContext(id);
    await tx.query("update publicity.deed_platform set key_id = $2, sealed = $3 where id = $1", [
      id,
      ring.currentId,
      ring.seal(ring.open(sealed, key_id, context), context),
    ]);
  }
  return rows.length;
}
