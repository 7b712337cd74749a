import { findingSchema } from "@wuzi/domain/prevent/inspection";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { findingPhoto } from "../../inspection.files.ts";
import type { RecordFindingInput } from "../../inspection.inputs.ts";
import { ownLine } from "../../roster/own-line.ts";

/** A fault, with its evidence. The same fault at the same place joins the rectification that is open. */
export async function recordFinding(tx: Transaction, input: RecordFindingInput): Promise<string> {
  const { text, place, dueOn } = checkInput(findingSchema(tx.today), input);
  const line = await ownLine(tx, input.lineId);
  if (line.state !== "checked_in") {
    throw badField("input.lineId", "NOT_CHECKED_IN", "Check in before you note what you find.");
  }
  if (!line.items.includes(input.item)) {
    throw badField("input.item", "NOT_A_CHOICE", "Choose an item of the template.");
  }
  const moment = await keepMoment(tx, line.officeId, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  const mending = await tx.row<{ id: string }>(
    sql`insert into prevent.rectification as r (office_id, incident_id, item, place, due_on)
        values (${line.officeId}, ${line.incidentId}::uuid, ${input.item}, ${place ?? ""}, ${dueOn})
        on conflict (office_id, item, place) where state <> 'closed'
          do update set updated_at = now(), version = r.version + 1
        returning id`,
  );
  const row = await tx.row<{ id: string }>(
    sql`insert into prevent.finding (office_id, incident_id, line_id, rectification_id, item, place, text, found_by,
          found_at, clock_skew_seconds)
        select ${line.officeId}, ${line.incidentId}::uuid, ${line.id}::uuid, ${mending?.id}::uuid, ${input.item},
               ${place ?? ""}, ${text}, m.name, ${moment.occurredAt}::timestamptz, ${moment.skewSeconds}::integer
          from staff.member m where m.id = ${tx.staffId}::uuid returning id`,
  );
  const id = row?.id ?? "";
  const { officeId, incidentId } = line;
  const owner = { purpose: findingPhoto, id, officeId, incidentId };
  await attachPhotos(tx, owner, input.photoIds, "input.photoIds");
  return id;
}
