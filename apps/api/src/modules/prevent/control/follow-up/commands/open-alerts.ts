import { raisedAlerts, type AlertKind } from "@wuzi/domain/prevent/control-alert";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";

/** An alert of the case that stands open, or an id for one that may be raised. */
export interface AlertSlot {
  kind: AlertKind;
  id: string;
  open: boolean;
}

interface Found {
  caseId: string;
  temperature: number | null;
  symptoms: readonly string[];
  alertHours: number;
}

/** Raises what was called for, or counts a repeat on what is open. @returns the fever's alert */
export async function raiseAlerts(
  tx: Transaction,
  called: readonly AlertKind[],
  slots: readonly AlertSlot[],
  found: Found,
): Promise<string | null> {
  const open = slots.filter((slot) => slot.open).map(({ kind }) => kind);
  const { raise, repeat } = raisedAlerts(called, open);
  const idOf = (kind: AlertKind) => slots.find((slot) => slot.kind === kind)?.id ?? null;
  for (const kind of raise) {
    await tx.run(
      sql`insert into prevent.control_alert (id, office_id, incident_id, case_id, kind, temperature, symptoms, due_at)
          select ${idOf(kind)}::uuid, office_id, incident_id, id, ${kind}, ${found.temperature}::numeric,
                 ${found.symptoms}::text[], now() + make_interval(hours => ${found.alertHours}::integer)
            from prevent.control_case where id = ${found.caseId}::uuid`,
    );
  }
  for (const kind of repeat) {
    await tx.run(
      sql`update prevent.control_alert set repeats = repeats + 1, temperature = coalesce(${found.temperature}::numeric, temperature),
            symptoms = ${found.symptoms}::text[], version = version + 1, updated_at = now()
           where id = ${idOf(kind)}::uuid`,
    );
  }
  return called.includes("fever") ? idOf("fever") : null;
}

/** The number that lists show, counted anew. */
export async function countOpenAlerts(tx: Transaction, caseId: string): Promise<void> {
  await tx.run(
    sql`update prevent.control_latest set open_alerts = (
          select count(*) from prevent.control_alert a where a.case_id = ${caseId}::uuid and a.closed_at is null)
         where case_id = ${caseId}::uuid`,
  );
}
