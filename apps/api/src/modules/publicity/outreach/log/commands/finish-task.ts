import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";

/**
 * The task that an entry belongs to, held until the entry stands.
 * @throws NOT_FOUND, BAD_USER_INPUT (`WITHDRAWN`)
 */
export async function heldTask(
  tx: Transaction,
  sent: string | null | undefined,
): Promise<{ id: string; officeId: number } | undefined> {
  if (sent == null) return undefined;
  const path = "input.taskId";
  const id = parseUuid(sent, path);
  const task = await tx.row<{ officeId: number; withdrawn: boolean }>(
    sql`select office_id as "officeId", withdrawn_at is not null as withdrawn
          from publicity.task where id = ${id}::uuid for update`,
  );
  if (task === undefined) throw notFound(path);
  if (task.withdrawn) throw badField(path, "WITHDRAWN", "This task has been withdrawn.");
  return { id, officeId: task.officeId };
}

/** The task is done with this entry; one that was done before stays as it is. */
export async function finishTask(
  tx: Transaction,
  taskId: string,
  outreachId: string,
): Promise<void> {
  await tx.run(
    sql`update publicity.task
           set done_at = now(), done_by = ${actorName(tx)}, done_with = ${outreachId}::uuid,
               acknowledged_at = coalesce(acknowledged_at, now()),
               acknowledged_by = coalesce(acknowledged_by, ${actorName(tx)}),
               version = version + 1, updated_at = now()
         where id = ${taskId}::uuid and done_at is null`,
  );
}
