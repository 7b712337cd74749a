import { contactChannelOf } from "@wuzi/domain/publicity/outreach-channel";
import { outreachSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import { actorName } from "../../actor-name.ts";
import { standingMaterials } from "../../standing-materials.ts";
import { outreachPhoto } from "../outreach.files.ts";
import type { RecordOutreachInput } from "../outreach.inputs.ts";
import { peopleTold, type Told } from "../people-told.ts";
import { finishTask, heldTask } from "./finish-task.ts";

/** Logs what was done, with everybody who was told by name in the contact ledger. @returns its id */
export async function recordOutreach(tx: Transaction, input: RecordOutreachInput): Promise<string> {
  const known = checkInput(outreachSchema, input);
  const task = await heldTask(tx, input.taskId);
  const officeId = await officeOf(tx, input.officeId, task?.officeId);
  const moment = await keepMoment(tx, officeId, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  const campaignId = await campaignOf(tx, input.campaignId);
  const materialIds = await standingMaterials(tx, known.materialIds, "input.materialIds");
  const channel = contactChannelOf(known.channel);
  const easyRead = known.form === "easy_read";
  const told =
    channel === null
      ? []
      : await peopleTold(tx, known.people, { channel, easyRead, onDay: moment.onDay });
  const counts = Object.fromEntries(known.byCategory.map((each) => [each.category, each.people]));
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.outreach (office_id, incident_id, task_id, campaign_id, channel, form, place, audience,
          reached, disabled_people, by_category, material_ids, note, occurred_at, on_day, clock_skew_seconds, backfilled,
          recorded_by)
        values (${officeId}, ${moment.incidentId}::uuid, ${task?.id ?? null}::uuid, ${campaignId}::uuid,
          ${known.channel}, ${known.form}, ${known.place}, ${known.audience}, ${known.reached ?? null},
          ${known.disabledPeople ?? null}, ${JSON.stringify(counts)}::jsonb, ${materialIds}::uuid[], ${known.note},
          ${moment.occurredAt}, ${moment.onDay}, ${moment.skewSeconds}, ${moment.backfilled}, ${actorName(tx)})
        returning id`,
  );
  const id = made?.id ?? "";
  await writePeople(tx, id, told);
  const owner = { purpose: outreachPhoto, id, officeId, incidentId: moment.incidentId };
  await attachPhotos(tx, owner, input.photoIds, "input.photoIds");
  if (task !== undefined && input.finishesTask === true) await finishTask(tx, task.id, id);
  return id;
}

async function officeOf(
  tx: Transaction,
  sent: string | null | undefined,
  ofTask: number | undefined,
): Promise<number> {
  const path = "input.officeId";
  const wanted =
    sent == null
      ? sql`coalesce(${ofTask ?? null}::integer, staff.acting_office())`
      : sql`${parseId(sent, path)}::integer`;
  const office = await tx.row<{ id: number; closed: boolean }>(
    sql`select o.id, o.closed_on is not null as closed from organisation.office o
         where o.id = ${wanted} and o.id = any((select access.offices())::integer[])`,
  );
  if (office === undefined) throw notFound(path);
  if (office.closed) throw badField(path, "OFFICE_CLOSED", "This office has closed.");
  return office.id;
}

/** A campaign that people of the scope belong to; it may be an office's above. */
async function campaignOf(
  tx: Transaction,
  sent: string | null | undefined,
): Promise<string | null> {
  if (sent == null) return null;
  const id = parseUuid(sent, "input.campaignId");
  const campaign = await tx.row(sql`select c.title from publicity.campaign_words(${id}::uuid) c`);
  if (campaign === undefined) throw notFound("input.campaignId");
  return id;
}

/** Each at their own office, so that it reads there as well; a line of the contact ledger for each. */
async function writePeople(tx: Transaction, outreachId: string, told: readonly Told[]) {
  if (told.length === 0) return;
  await tx.run(
    sql`with told as (
          insert into publicity.outreach_person (office_id, outreach_id, person_id, through, reached, reason)
          select t."officeId", ${outreachId}::uuid, t."personId", t.through, t.reached, t.reason
            from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
              as t("officeId" integer, "personId" uuid, through text[], reached boolean, reason text)
           order by t."personId"
          returning id, office_id, person_id, reached)
        insert into registry.contact (person_id, office_id, wing, channel, reached, occurred_at, source_id)
        select t.person_id, t.office_id, 'publicity', o.channel, t.reached, o.occurred_at, t.id
          from told t join publicity.outreach o on o.id = ${outreachId}::uuid`,
  );
}
