import { addDays, chinaDayOf } from "@wuzi/domain/calendar/china-day";
import { fieldMoment, type FieldMoment } from "@wuzi/domain/prevent/field-moment";
import sql from "sql-template-tag";
import type { Transaction } from "../database/transaction.ts";
import type { FieldMomentInput } from "./field-moment.inputs.ts";
import { MomentRefused } from "./field-moment.types.ts";
import { holdIncident, type HeldIncident } from "./hold-incident.ts";

/** A moment that is kept, with the response it belongs to. */
export interface KeptMoment extends FieldMoment {
  readonly incidentId: string | null;
}

interface Open {
  readonly id: string;
  readonly first: string;
  readonly backfill: number | null;
}

/** Days that may be entered later where no response says otherwise. */
const usualBackfillDays = 3;

/**
 * Judges when field work was done, against the response that is open at its office, which is held from
 * then on, and the protocol of the day it was done.
 */
export async function keepMoment(
  tx: Transaction,
  officeId: number,
  moment: FieldMomentInput,
): Promise<KeptMoment | MomentRefused> {
  const [, [open]] = await tx.all<[HeldIncident[], Open[]]>(
    holdIncident(officeId),
    sql`select incident_id as id, first_day::text as first, backfill_days as backfill
          from prevent.field_response(${officeId}::integer)`,
  );
  const backfillDays = open?.backfill ?? usualBackfillDays;
  const outcome = fieldMoment(moment, tx.now, { firstDay: open?.first ?? null, backfillDays });
  if (outcome.ok) return { ...outcome, incidentId: open?.id ?? null };
  const oldest = addDays(chinaDayOf(tx.now), -backfillDays);
  const first = open?.first ?? oldest;
  return new MomentRefused(outcome.refusal, first > oldest ? first : oldest);
}
