import {
  judgeConcentration,
  usualConcentration,
  usualMinutes,
  type Disinfectant,
} from "@wuzi/domain/prevent/disinfection";
import { disinfectionSchema } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { disinfectionPhoto } from "../disinfection.files.ts";
import { ConcentrationNotUsual } from "../disinfection.types.ts";
import { DisinfectionPlaceEntity } from "../place.entity.ts";
import type { RecordDisinfectionInput } from "../place.inputs.ts";

export interface Limits {
  low: number;
  high: number;
  most: number;
  minutes: number;
}

const usualLimits: Limits = {
  low: usualConcentration.low,
  high: usualConcentration.high,
  most: usualConcentration.refuseAbove,
  minutes: usualMinutes,
};

/** What the protocol of a day says of disinfection. */
export async function limitsOn(tx: Transaction, officeId: number, day: string): Promise<Limits> {
  const limits = await tx.row<Limits>(
    sql`select concentration_low as low, concentration_high as high, concentration_most as most,
               contact_minutes as minutes
          from response.protocol_on(${officeId}::integer, ${day}::date)`,
  );
  return limits ?? usualLimits;
}

/**
 * One time that a place was disinfected. One tap is enough: what is left out is what the protocol of
 * that day wants. The duty that was open then is done with it; where a second one comes for the same,
 * the record is kept and stands by itself. @returns its id
 */
export async function recordDisinfection(
  tx: Transaction,
  input: RecordDisinfectionInput,
): Promise<string> {
  const place = await tx.get(
    DisinfectionPlaceEntity,
    parseUuid(input.placeId, "input.placeId"),
    "input.placeId",
  );
  const moment = await keepMoment(tx, place.officeId, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  const { onDay } = moment;
  if (onDay < place.fromDay || (place.toDay !== null && onDay > place.toDay)) {
    throw badField("input.placeId", "NOT_IN_USE", "The place is not in use on that day.");
  }
  const limits = await limitsOn(tx, place.officeId, onDay);
  const agent: Disinfectant = input.agent ?? "chlorine";
  const { concentration, minutes, note } = checkInput(disinfectionSchema, {
    concentration: input.concentration ?? (agent === "chlorine" ? limits.high : null),
    minutes: input.minutes ?? limits.minutes,
    note: input.note,
  });
  const verdict = verdictOf(agent, concentration ?? null, limits);
  if (verdict === "refused" || (verdict === "unusual" && input.confirmed !== true)) {
    const isRefused = verdict === "refused";
    throw new Refusal(new ConcentrationNotUsual(limits, concentration ?? 0, isRefused));
  }
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.disinfection (office_id, incident_id, place_id, agent, concentration, minutes, unusual,
          note, recorded_by, slot_id, occurred_at, clock_skew_seconds, backfilled)
        values (${place.officeId}::integer, ${moment.incidentId}::uuid, ${place.id}::uuid, ${agent},
          ${concentration ?? null}::integer, ${minutes}, ${verdict === "unusual"}, ${note ?? null}::text,
          ${tx.staffId}::uuid, prevent.resolve_duty(${place.id}::uuid, ${moment.occurredAt}::timestamptz, 'done'),
          ${moment.occurredAt}::timestamptz, ${moment.skewSeconds}, ${moment.backfilled})
        returning id`,
  );
  const id = made?.id ?? "";
  const { officeId } = place;
  const owner = { purpose: disinfectionPhoto, id, officeId, incidentId: moment.incidentId };
  await attachPhotos(tx, owner, input.photoIds ?? [], "input.photoIds");
  return id;
}

/** Only chlorine is measured in mg/L against the protocol. */
export function verdictOf(agent: Disinfectant, concentration: number | null, limits: Limits) {
  if (agent !== "chlorine" || concentration === null) return "usual";
  const { low, high, most } = limits;
  return judgeConcentration(concentration, { refuseBelow: low, low, high, refuseAbove: most });
}
