import { optionalLine } from "@wuzi/domain/registry/person-contacts-input";
import sql from "sql-template-tag";
import * as v from "valibot";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import type { CheckInInput, FinishInspectionInput } from "../../inspection.inputs.ts";
import { ownLine } from "../own-line.ts";

const noteSchema = v.object({ note: v.nullish(optionalLine(500)) });

/** The leader is there, on the day of the line or later. @returns the line's id */
export async function checkIn(tx: Transaction, input: CheckInInput): Promise<string> {
  const line = await ownLine(tx, input.lineId);
  const moment = await keepMoment(tx, line.officeId, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  if (line.state !== "planned") {
    throw badField("input.lineId", "CHECKED_IN", "You have checked in already.");
  }
  if (moment.onDay < line.onDay) {
    throw badField("input.moment.occurredAt", "BEFORE_ITS_DAY", `Its day is ${line.onDay}.`);
  }
  await tx.run(
    sql`update prevent.roster_line set state = 'checked_in', checked_in_at = ${moment.occurredAt},
               clock_skew_seconds = ${moment.skewSeconds}, version = version + 1, updated_at = now()
         where id = ${line.id}::uuid`,
  );
  await tx.run(
    sql`select prevent.resolve_duty(${line.id}::uuid, ${moment.occurredAt}::timestamptz, 'done')`,
  );
  return line.id;
}

/** The inspection is over, with or without findings. @returns the line's id */
export async function finishInspection(
  tx: Transaction,
  input: FinishInspectionInput,
): Promise<string> {
  const { note } = checkInput(noteSchema, input);
  const line = await ownLine(tx, input.lineId);
  if (line.version !== input.version) throw staleVersion("input.version", line.version);
  if (line.state !== "checked_in") {
    throw badField("input.lineId", "NOT_CHECKED_IN", "Check in first; finish it once.");
  }
  await tx.run(
    sql`update prevent.roster_line set state = 'finished', finished_at = now(), note = ${note ?? null},
               version = version + 1, updated_at = now() where id = ${line.id}::uuid`,
  );
  return line.id;
}

/** What the database knows of a rectification that is to be changed. */
export async function heldRectification(tx: Transaction, id: string, version: number) {
  const row = await tx.row<{
    id: string;
    officeId: number;
    incidentId: string;
    state: string;
    version: number;
  }>(
    sql`select id, office_id as "officeId", incident_id as "incidentId", state, version
          from prevent.rectification where id = ${parseUuid(id, "input.id")}::uuid for update`,
  );
  if (row === undefined) throw notFound("input.id");
  if (row.version !== version) throw staleVersion("input.version", row.version);
  return row;
}
