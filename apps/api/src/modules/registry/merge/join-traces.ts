import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField } from "../../../platform/errors/coded-error.ts";
import { violates } from "../../../platform/errors/database-error.ts";

/** Controls, contacts, care gaps and the like become the kept one's; two open controls cannot. */
export async function joinTraces(tx: Transaction, kept: string, dropped: string): Promise<unknown> {
  try {
    const row = await tx.row<{ given: unknown }>(
      sql`select registry.join_traces(${kept}::uuid, ${dropped}::uuid) as given`,
    );
    return row?.given;
  } catch (error) {
    if (!violates(error, "control_case_person_key")) throw error;
    throw badField(
      "input.dropId",
      "BOTH_CONTROLLED",
      "Both records are under control: one control has to end first.",
    );
  }
}

/** Whoever still stands at a door of their own leaves it: the record that is kept has one. */
export async function leaveSecondDoor(tx: Transaction, dropped: string): Promise<string[]> {
  const row = await tx.row<{ doors: string[] }>(
    sql`select prevent.leave_second_door(${dropped}::uuid)::text[] as doors`,
  );
  return row?.doors ?? [];
}
