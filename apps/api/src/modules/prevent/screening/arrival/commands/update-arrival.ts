import { chinaDayOf } from "@wuzi/domain/calendar/china-day";
import { maskedAddress } from "@wuzi/domain/identity/mask";
import { journeySchema, type Journey } from "@wuzi/domain/prevent/arrival-input";
import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import { object } from "valibot";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import type { UpdateArrivalInput } from "../arrival.inputs.ts";
import { stayContext } from "../write-arrival.ts";

interface Line {
  version: number;
  state: string;
  seenAt: Date;
  office: string;
}

/**
 * Corrects how somebody came, with a reason; who they are is not changed here. What follows from the line
 * already, a control above all, stays as it was decided. @returns its id
 */
export async function updateArrival(
  tx: Transaction,
  input: UpdateArrivalInput,
  keys: KeyRing,
): Promise<string> {
  const { reason } = checkInput(reasonSchema, input);
  const id = parseUuid(input.id, "input.id");
  const line = await tx.row<Line>(
    sql`select a.version, a.state, a.last_seen_at as "seenAt", o.name as office
          from prevent.arrival a join organisation.office o on o.id = a.office_id
         where a.id = ${id}::uuid for update of a`,
  );
  if (line === undefined) throw notFound("input.id");
  if (line.version !== input.version) throw staleVersion("input.version", line.version);
  if (line.state === "voided") throw badField("input.id", "VOIDED", "This line was voided.");
  // held against the day they were last seen, as when they were recorded
  const today = chinaDayOf(new Date(line.seenAt));
  const { journey } = checkInput(object({ journey: journeySchema({ today }) }), input);
  const mask = journey.stay ? maskedAddress({ unit: line.office }, "list") : null;
  await tx.run(
    sql`update prevent.arrival set origin_code = ${journey.originCode ?? null}, origin = ${journey.origin},
               transport = ${journey.transport}, transport_no = ${journey.transportNo ?? null},
               companions = ${journey.companions ?? null}, arrived_on = ${journey.arrivedOn}::date,
               planned_leave_on = ${journey.plannedLeaveOn ?? null}::date, needs = ${journey.needs ?? null},
               edit_reason = ${reason},
               stay_mask = coalesce(${mask}::text, stay_mask),
               stay_changed_at = case when ${mask}::text is null then stay_changed_at else now() end,
               version = version + 1, updated_at = now() where id = ${id}::uuid`,
  );
  await replaceStay(tx, id, journey, keys);
  return id;
}

async function replaceStay(
  tx: Transaction,
  id: string,
  { stay }: Journey,
  keys: KeyRing,
): Promise<void> {
  if (!stay) return;
  await tx.run(
    sql`select prevent.replace_stay(${id}::uuid, ${keys.currentId}::smallint, ${keys.seal(stay, stayContext(id))})`,
  );
}
