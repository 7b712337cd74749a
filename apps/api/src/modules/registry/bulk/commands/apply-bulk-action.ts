import { bulkKindLabels } from "@wuzi/domain/registry/bulk-kind";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { forbidden } from "../../../../platform/errors/coded-error.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { decide } from "../bulk-rules.ts";
import { parseAction, selectedRows } from "../bulk-selection.ts";
import { BulkCountDiffers, type ApplyBulkActionInput } from "../bulk.types.ts";
import { writeColumns } from "../write-columns.ts";

/** Ends the transaction of an action that is no longer what was previewed. */
export class CountDiffers extends Error {
  readonly refusal: BulkCountDiffers;

  constructor(expected: number, actual: number) {
    super("the count differs");
    this.refusal = Object.assign(new BulkCountDiffers(), { expected, actual });
  }
}

/**
 * Does what was previewed, to everybody or to nobody. @returns the batch's id
 * @throws CountDiffers when other people would change than the preview said
 */
export async function applyBulkAction(
  tx: Transaction,
  input: ApplyBulkActionInput,
  keys: KeyRing,
): Promise<string> {
  const read = tx.rows.bind(tx);
  const action = await parseAction(input.action, read);
  const rows = await selectedRows(read, input, keys, "for update of t0");
  const changes = rows.flatMap((row) => {
    const decision = decide(row, action);
    return typeof decision === "string" ? [] : [decision];
  });
  if (changes.length !== input.expectedCount) {
    throw new CountDiffers(input.expectedCount, changes.length);
  }
  await writeColumns(
    tx,
    changes.map(({ id, after }) => ({ id, columns: after })),
    bulkKindLabels.move.zh,
  );
  const made = await tx.row<{ id: string }>(
    sql`with made as (
          insert into registry.bulk_action (office_id, staff_id, actor_name, kind, changes, changed)
          select p.office_id, p.staff_id, p.holder_name, ${action.kind}, ${JSON.stringify(changes)}::jsonb, ${changes.length}
            from staff.post p where p.id = ${tx.postId}::uuid returning id)
        select id from made`,
  );
  if (made === undefined) throw forbidden("no_post");
  return made.id;
}
