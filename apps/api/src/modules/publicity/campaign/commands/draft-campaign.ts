import { campaignTextSchema } from "@wuzi/domain/publicity/campaign-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { forbidden, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { PersonFilter } from "../../../../platform/person/person-filter.inputs.ts";
import { actorName } from "../../actor-name.ts";
import { policyOf, type Policy } from "../../policy/sending-policy.queries.ts";
import type { DraftCampaignInput } from "../campaign.inputs.ts";
import { contentOf, requireRoom } from "../content.ts";

/** A campaign of the acting office, as a draft. @returns its id */
export async function draftCampaign(tx: Transaction, input: DraftCampaignInput): Promise<string> {
  const { title, legalBasis } = checkInput(campaignTextSchema, input);
  const { template, audience } = contentOf(input);
  if (tx.postId === null) throw forbidden("no_post");
  await requirePlaces(tx, audience);
  const policy = await tx.row<Policy>(policyOf(sql`staff.acting_office()`));
  if (policy === undefined) throw forbidden("no_post");
  requireRoom(policy, template, input.messageClass === "emergency");
  const incidentId = await incidentOf(tx, input.incidentId);
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.campaign (office_id, incident_id, message_class, legal_basis, title, template, audience,
          drafted_by, drafted_by_staff)
        values (staff.acting_office(), ${incidentId}::uuid, ${input.messageClass}, ${legalBasis}, ${title}, ${template},
          ${JSON.stringify(audience)}::jsonb, ${actorName(tx)}, ${tx.staffId}::uuid)
        returning id`,
  );
  return made?.id ?? "";
}

/** @throws NOT_FOUND for an office or an import out of sight */
export async function requirePlaces(tx: Transaction, filter: PersonFilter): Promise<void> {
  if (filter.officeId != null) {
    const path = "input.audience.officeId";
    const id = parseId(filter.officeId, path);
    const found = await tx.row(sql`select id from organisation.office where id = ${id}`);
    if (found === undefined) throw notFound(path);
  }
  if (filter.importId != null) {
    const path = "input.audience.importId";
    const id = parseUuid(filter.importId, path);
    const found = await tx.row(sql`select id from registry.import_batch where id = ${id}::uuid`);
    if (found === undefined) throw notFound(path);
  }
}

/** The response of the county; it lies above most who draft. */
async function incidentOf(
  tx: Transaction,
  incidentId: string | null | undefined,
): Promise<string | null> {
  if (incidentId == null) return null;
  const path = "input.incidentId";
  const id = parseUuid(incidentId, path);
  const found = await tx.row<{ known: boolean }>(
    sql`select publicity.knows_incident(${id}::uuid) as known`,
  );
  if (found?.known !== true) throw notFound(path);
  return id;
}
