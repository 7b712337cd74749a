import sql from "sql-template-tag";
import { insertSealed } from "../insert-people.ts";
import { run, type PeopleWriter } from "../people-writer.ts";
import type { ValueChanges } from "./value-changes.ts";

/** Writes what changes of the sealed values. The former ones go first: a number stands once. */
export async function writeValues(tx: PeopleWriter, changes: ValueChanges): Promise<void> {
  const { superseded, added, kept } = changes;
  if (superseded.length > 0) {
    await run(
      tx,
      sql`update registry.sealed_value set superseded_at = now()
           where id = any(${superseded}::uuid[]) and superseded_at is null`,
    );
  }
  await insertSealed(tx, added);
  if (kept.length === 0) return;
  await run(
    tx,
    sql`update registry.sealed_value s
           set position = k.position, holder = k.holder, note = k.note,
               issued_on = k.issued_on, valid_until = k.valid_until
          from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as k(id uuid, position smallint,
                 holder text, note text, issued_on date, valid_until date)
         where s.id = k.id and (s.position, s.holder, s.note, s.issued_on, s.valid_until)
               is distinct from (k.position, k.holder, k.note, k.issued_on, k.valid_until)`,
  );
}
