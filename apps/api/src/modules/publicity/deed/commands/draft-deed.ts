import { deedSchema } from "@wuzi/domain/publicity/deed-input";
import sql, { type Sql } from "sql-template-tag";
import { attachPhotos } from "../../../../platform/attachments/attach-photos.ts";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { forbidden } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { actorName } from "../actor-name.ts";
import { deedPhoto } from "../deed.files.ts";
import type { DraftDeedInput } from "../deed.inputs.ts";

/** A deed of the acting office, as a draft with the first version of its source. @returns its id */
export async function draftDeed(tx: Transaction, input: DraftDeedInput): Promise<string> {
  const content = checkInput(deedSchema, input);
  if (tx.postId === null) throw forbidden("no_post");
  const made = await tx.row<{ id: string; office_id: number }>(
    sql`insert into publicity.deed (office_id, title, about_name, about_role, other_names, written_by, written_by_staff)
        values (staff.acting_office(), ${content.title}, ${content.aboutName}, ${content.aboutRole},
          ${content.otherNames}::text[], ${actorName(tx)}, ${tx.staffId}::uuid)
        returning id, office_id`,
  );
  if (made === undefined) throw forbidden("no_post");
  const { id, office_id: officeId } = made;
  await tx.run(newText(tx, { id, officeId, kind: "source" }, content));
  await attachPhotos(tx, photosOwner(id, officeId), input.photoIds, "input.photoIds");
  return id;
}

export function photosOwner(id: string, officeId: number) {
  return { purpose: deedPhoto, id, officeId, incidentId: null };
}

interface OfDeed {
  id: string;
  officeId: number;
  kind: "source" | "public";
}

/** The next version of a text; a public one belongs to the source as it stands. */
export function newText(
  tx: Transaction,
  { id, officeId, kind }: OfDeed,
  { title, body }: { title: string; body: string },
): Sql {
  const next = sql`(select coalesce(max(number), 0) + 1 from publicity.deed_text where deed_id = ${id}::uuid and kind = ${kind})`;
  const source =
    kind === "source"
      ? next
      : sql`(select max(number) from publicity.deed_text where deed_id = ${id}::uuid and kind = 'source')`;
  return sql`insert into publicity.deed_text (deed_id, office_id, kind, number, of_source, title, body, made_by, made_by_staff)
    values (${id}::uuid, ${officeId}, ${kind}, ${next}, ${source}, ${title}, ${body}, ${actorName(tx)}, ${tx.staffId}::uuid)`;
}
