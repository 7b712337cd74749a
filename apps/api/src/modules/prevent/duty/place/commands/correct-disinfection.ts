import type { Disinfectant } from "@wuzi/domain/prevent/disinfection";
import { disinfectionSchema, dutyReason } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { ConcentrationNotUsual } from "../disinfection.types.ts";
import type { CorrectDisinfectionInput } from "../place.inputs.ts";
import { limitsOn, verdictOf } from "./record-disinfection.ts";

interface Wrong {
  id: string;
  office_id: number;
  on_day: string;
}

/**
 * Records a disinfection anew where it was recorded wrongly: with what, how strong, how long. When and
 * where it was done stay, and so does the first record. @returns the new one's id
 */
export async function correctDisinfection(
  tx: Transaction,
  input: CorrectDisinfectionInput,
): Promise<string> {
  const { reason } = checkInput(dutyReason, input);
  const { concentration, minutes, note } = checkInput(disinfectionSchema, input);
  const agent: Disinfectant = input.agent;
  if (agent === "chlorine" && concentration == null) {
    throw badField("input.concentration", "REQUIRED", "Chlorine is measured in mg/L.");
  }
  const id = parseUuid(input.id, "input.id");
  const wrong = await tx.row<Wrong>(
    sql`select id, office_id, prevent.china_day(occurred_at)::text as on_day
          from prevent.disinfection where id = ${id}::uuid`,
  );
  if (wrong === undefined) throw notFound("input.id");
  const limits = await limitsOn(tx, wrong.office_id, wrong.on_day);
  const verdict = verdictOf(agent, concentration ?? null, limits);
  if (verdict === "refused" || (verdict === "unusual" && input.confirmed !== true)) {
    const isRefused = verdict === "refused";
    throw new Refusal(new ConcentrationNotUsual(limits, concentration ?? 0, isRefused));
  }
  try {
    const made = await tx.row<{ id: string }>(
      sql`insert into prevent.disinfection (office_id, incident_id, place_id, agent, concentration, minutes, unusual,
            note, recorded_by, slot_id, occurred_at, clock_skew_seconds, backfilled, corrects, correction_reason)
          select d.office_id, d.incident_id, d.place_id, ${agent}, ${concentration ?? null}::integer, ${minutes},
                 ${verdict === "unusual"}, ${note ?? null}::text, ${tx.staffId}::uuid, d.slot_id, d.occurred_at,
                 d.clock_skew_seconds, d.backfilled, d.id, ${reason}
            from prevent.disinfection d where d.id = ${id}::uuid
          returning id`,
    );
    return made?.id ?? "";
  } catch (error) {
    if (!violates(error, "disinfection_corrects_key")) throw error;
    throw badField("input.id", "CORRECTED", "Somebody has corrected this record already.");
  }
}
