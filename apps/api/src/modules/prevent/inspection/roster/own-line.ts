import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";

export interface OwnLine {
  id: string;
  officeId: number;
  incidentId: string;
  onDay: string;
  items: string[];
  state: string;
  version: number;
}

/** A line that the actor inspects, held for change. @throws NOT_FOUND, BAD_USER_INPUT for another's */
export async function ownLine(tx: Transaction, id: string): Promise<OwnLine> {
  const line = await tx.row<OwnLine & { leaderId: string }>(
    sql`select id, office_id as "officeId", incident_id as "incidentId", on_day::text as "onDay",
               string_to_array(items, chr(10)) as items, state, version, leader_id as "leaderId"
          from prevent.roster_line where id = ${parseUuid(id, "input.lineId")}::uuid for update`,
  );
  if (line === undefined) throw notFound("input.lineId");
  if (line.leaderId === tx.staffId) return line;
  throw badField("input.lineId", "NOT_YOURS", "Somebody else inspects here.");
}
