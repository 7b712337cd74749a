import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { readMapJob } from "../read-map.job.ts";
import { townshipMapFile } from "../township-map.file.ts";
import type { BringTownshipMapInput } from "../township-map.types.ts";

/** Orders the reading of a file that the actor has brought. @returns the map's id */
export async function bringMap(tx: Transaction, input: BringTownshipMapInput): Promise<string> {
  const officeId = parseId(input.officeId, "input.officeId");
  const fileId = parseUuid(input.fileId, "input.fileId");
  const [[office], [file]] = await tx.all<
    [{ takes: boolean }[], { officeId: number; name: string }[]]
  >(
    sql`select kind = 'county_federation' and closed_on is null as takes from organisation.office
         where id = ${officeId} and id = any(access.offices())`,
    sql`select office_id as "officeId", name from platform.file where id = ${fileId}::uuid
           and purpose = ${townshipMapFile.name} and staff_id = ${tx.staffId}::uuid and state = 'kept'`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (!office.takes) {
    throw badField("input.officeId", "NOT_A_COUNTY", "Choose an open county federation.");
  }
  if (file === undefined) throw notFound("input.fileId");
  const row = await tx.row<{ id: string }>(
    sql`insert into prevent.township_map (office_id, staff_id, file_id, file_name)
        values (${officeId}, ${tx.staffId}::uuid, ${fileId}::uuid, ${file.name}) returning id`,
  );
  const id = row?.id ?? "";
  // where the file lies: the post it was brought at reaches the county it is about
  await tx.enqueue(readMapJob, file.officeId, { id });
  return id;
}
