import { consentSchema } from "@wuzi/domain/publicity/deed-input";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { actorName } from "../actor-name.ts";
import { knownDeed, lockDeed, settleDeed } from "../deed-row.ts";
import { consentPhoto } from "../deed.files.ts";
import type { RecordDeedConsentInput } from "../deed.inputs.ts";
import { ConsentInForce } from "../deed.results.ts";

/** Records consent, in whatever state the deed is; a signed paper comes with its photo. */
export async function recordConsent(
  tx: Transaction,
  input: RecordDeedConsentInput,
): Promise<string> {
  const given = checkInput(consentSchema, input);
  requirePast(tx, given.givenOn, "input.givenOn");
  if (given.means === "paper" && input.photoIds.length === 0) {
    throw badField("input.photoIds", "REQUIRED", "A signed paper comes with its photo.");
  }
  const row = await lockDeed(tx, input.deedId, null, "input.deedId");
  const { consent } = await knownDeed(tx, row);
  if (consent !== undefined) throw new Refusal(new ConsentInForce(consent.id));
  const made = await tx.row<{ id: string }>(
    sql`insert into publicity.deed_consent (deed_id, office_id, given_by, giver, means, given_on, name_may_be_published,
          photos_may_be_published, note, recorded_by, recorded_by_staff)
        values (${row.id}::uuid, ${row.office_id}, ${given.givenBy}, ${given.giver}, ${given.means}, ${given.givenOn},
          ${given.nameMayBePublished}, ${given.photosMayBePublished}, ${given.note ?? null}, ${actorName(tx)},
          ${tx.staffId}::uuid)
        returning id`,
  );
  const owner = {
    purpose: consentPhoto,
    id: made?.id ?? "",
    officeId: row.office_id,
    incidentId: null,
  };
  await attachPhotos(tx, owner, input.photoIds, "input.photoIds");
  await settleDeed(tx, row);
  return row.id;
}

/** @throws BAD_USER_INPUT for a day that is still to come */
export function requirePast(tx: Transaction, day: string, path: string): void {
  if (day > tx.today) throw badField(path, "IN_FUTURE", "This day is still to come.");
}
