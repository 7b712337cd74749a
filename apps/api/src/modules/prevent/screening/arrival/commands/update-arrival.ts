import { chinaDayOf } from "@wuzi/domain/calendar/china-day";
import { journeySchema, type Journey } from "@wuzi/domain/prevent/arrival-input";
import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import { object } from "valibot";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import type { UpdateArrivalInput } from "../arrival.inputs.ts";
import { stayContext } from "../write-arrival.ts";

interface Line {
  version: number;
  seenAt: Date;
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
    sql`select version, last_seen_at as "seenAt" from prevent.arrival where id = ${id}::uuid for update`,
  );
  if (line === undefined) throw notFound("input.id");
  if (line.version !== input.version) throw staleVersion("input.version", line.version);
  // held against the day they were last seen, as when they were recorded
  const today = chinaDayOf(new Date(line.seenAt));
  const { journey } = checkInput(object({ journey: journeySchema({ today }) }), input);
  await tx.run(
    sql`update prevent.arrival set origin_code = ${journey.originCode ?? null}, origin = ${journey.origin},
               transport = ${journey.transport}, transport_no = ${journey.transportNo ?? null},
               companions = ${journey.companions ?? null}, arrived_on = ${journey.arrivedOn}::date,
               planned_leave_on = ${journey.plannedLeaveOn ?? null}::date, needs = ${journey.needs ?? null},
               edit_reason = ${reason}, version = version + 1, updated_at = now() where id = ${id}::uuid`,
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
  await tx.run(
    sql`update prevent.arrival set stay_changed_at = now(), stay_mask = coalesce(stay_mask, '***') where id = ${id}::uuid`,
  );
}
