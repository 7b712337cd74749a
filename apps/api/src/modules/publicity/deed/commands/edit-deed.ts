import { deedSchema } from "@wuzi/domain/publicity/deed-input";
import { mayStep } from "@wuzi/domain/publicity/deed-state";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { lockDeed, requireState } from "../deed-row.ts";
import type { EditDeedInput } from "../deed.inputs.ts";
import { newText, photosOwner } from "./draft-deed.ts";

/** Changes a draft: the version before stays. */
export async function editDeed(tx: Transaction, input: EditDeedInput): Promise<string> {
  const content = checkInput(deedSchema, input);
  const row = await lockDeed(tx, input.id, input.version);
  requireState(row, mayStep(row.state, "edit"));
  const { id, office_id: officeId } = row;
  await tx.run(newText(tx, { id, officeId, kind: "source" }, content));
  await tx.run(
    sql`update publicity.deed
           set title = ${content.title}, about_name = ${content.aboutName}, about_role = ${content.aboutRole},
               other_names = ${content.otherNames}::text[], version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
  await attachPhotos(tx, photosOwner(id, officeId), input.photoIds, "input.photoIds");
  return id;
}
