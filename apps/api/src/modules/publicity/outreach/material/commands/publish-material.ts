import {
  contentMissing,
  servedBy,
  takesFile,
  type MaterialFileType,
} from "@wuzi/domain/publicity/material-form";
import { materialSchema } from "@wuzi/domain/publicity/outreach-input";
import sql from "sql-template-tag";
import { attachPhotos } from "../../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, forbidden } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { actorName } from "../../actor-name.ts";
import { materialFile } from "../material.files.ts";
import type { PublishMaterialInput } from "../material.inputs.ts";

/** A material of the acting office, with its file. @returns its id */
export async function publishMaterial(
  tx: Transaction,
  input: PublishMaterialInput,
): Promise<string> {
  const { form, title, summary, categories, text, link } = checkInput(materialSchema, input);
  if (tx.postId === null) throw forbidden("no_post");
  if (contentMissing(form, { text, link, hasFile: input.fileId != null })) {
    const path = { signed_video: "input.link", audio: "input.fileId" }[form as string];
    throw badField(path ?? "input.text", "CONTENT_MISSING", "This form wants something to show.");
  }
  const made = await tx.row<{ id: string; officeId: number }>(
    sql`insert into publicity.material (office_id, form, language, title, summary, categories, body, link, published_by)
        values (staff.acting_office(), ${form}, ${input.language}, ${title}, ${summary},
          ${categories ?? servedBy(form)}::text[], ${text}, ${link}, ${actorName(tx)})
        returning id, office_id as "officeId"`,
  );
  if (made === undefined) throw forbidden("no_post");
  if (input.fileId == null) return made.id;
  const fileId = parseUuid(input.fileId, "input.fileId");
  await requireFitting(tx, input, fileId);
  const owner = { ...made, purpose: materialFile, incidentId: null };
  await attachPhotos(tx, owner, [fileId], "input.fileId");
  return made.id;
}

/** What is heard is audio, what is read is none. An unknown file is refused where it is attached. */
async function requireFitting(
  tx: Transaction,
  { form }: PublishMaterialInput,
  fileId: string,
): Promise<void> {
  const file = await tx.row<{ type: MaterialFileType }>(
    sql`select media_type as type from platform.file
         where id = ${fileId}::uuid and purpose = ${materialFile.name} and media_type is not null`,
  );
  if (file === undefined || takesFile(form, file.type)) return;
  throw badField("input.fileId", "WRONG_FORM", "A file of this kind is no material of this form.");
}
