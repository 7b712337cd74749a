import { addDays } from "@wuzi/domain/calendar/china-day";
import { longestTask, taskLinesSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../../platform/graphql/parse-id.ts";
import { standingMaterials } from "../../standing-materials.ts";
import type { TaskLineInput } from "../plan.inputs.ts";

/** A task for each office of each line, all of them or none. */
export async function writeTasks(
  tx: Transaction,
  planId: string,
  sent: readonly TaskLineInput[],
): Promise<void> {
  const lastDay = addDays(tx.today, longestTask);
  const { lines } = checkInput(taskLinesSchema(tx.today, lastDay), { lines: sent });
  const tasks: object[] = [];
  for (const [at, line] of lines.entries()) {
    const path = `input.lines.${at}`;
    const officeIds = line.officeIds.map((id, n) => parseId(id, `${path}.officeIds.${n}`));
    await requireOpen(tx, officeIds, `${path}.officeIds`);
    const materialIds = await standingMaterials(tx, line.materialIds, `${path}.materialIds`);
    tasks.push(...officeIds.map((officeId) => ({ ...line, officeId, materialIds })));
  }
  await tx.run(
    sql`insert into publicity.task (office_id, plan_id, channel, material_ids, instruction, due_on)
        select t."officeId", ${planId}::uuid, t.channel, t."materialIds", t.instruction, t."dueOn"
          from jsonb_to_recordset(${JSON.stringify(tasks)}::jsonb)
            as t("officeId" integer, channel text, "materialIds" uuid[], instruction text, "dueOn" date)
         order by t."dueOn", t."officeId"`,
  );
}

async function requireOpen(tx: Transaction, ids: readonly number[], path: string): Promise<void> {
  const found = await tx.rows<{ id: number; closed: boolean }>(
    sql`select o.id, o.closed_on is not null as closed from organisation.office o
         where o.id = any(${ids}::integer[]) and o.id = any((select access.offices())::integer[])`,
  );
  ids.forEach((id, at) => {
    const office = found.find((each) => each.id === id);
    if (office === undefined) throw notFound(`${path}.${at}`);
    if (office.closed) throw badField(`${path}.${at}`, "OFFICE_CLOSED", "This office has closed.");
  });
}
