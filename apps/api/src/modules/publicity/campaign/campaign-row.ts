import type { CampaignState } from "@wuzi/domain/publicity/campaign-words";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { notFound, staleVersion } from "../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../platform/graphql/refusal.ts";
import type { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { CampaignMoved } from "./campaign.results.ts";

/** A campaign as commands and its job hold it. */
export interface CampaignRow {
  id: string;
  office_id: number;
  message_class: MessageClass;
  title: string;
  template: string;
  audience: PersonFilter;
  state: CampaignState;
  signature: string | null;
  opt_out_text: string | null;
  second_needed: boolean;
  submitted_by_staff: string | null;
  approved_by_staff: string | null;
  version: number;
}

export function campaignRow(id: string): Sql {
  return sql`select id, office_id, message_class, title, template, audience, state, signature, opt_out_text,
      second_needed, submitted_by_staff, approved_by_staff, version
    from publicity.campaign where id = ${id}::uuid`;
}

/**
 * The campaign, locked, which has to stand in one of these states.
 * @param expected the version that was seen; `null` where it does not matter
 * @throws NOT_FOUND, CONFLICT, or the refusal that it has gone on
 */
export async function lockCampaign(
  tx: Transaction,
  id: string,
  states: readonly CampaignState[],
  expected: number | null,
): Promise<CampaignRow> {
  const uuid = parseUuid(id, "input.id");
  const row = await tx.row<CampaignRow>(sql`${campaignRow(uuid)} for update`);
  if (row === undefined) throw notFound("input.id");
  if (expected !== null && expected !== row.version)
    throw staleVersion("input.version", row.version);
  if (!states.includes(row.state)) throw new Refusal(new CampaignMoved(row.state));
  return row;
}
