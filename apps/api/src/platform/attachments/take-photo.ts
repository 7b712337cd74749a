import type { Permission } from "@wuzi/domain/access/permissions";
import sql from "sql-template-tag";
import type { Caller, UnitOfWork } from "../database/unit-of-work.ts";
import { notFound } from "../errors/coded-error.ts";
import type { FilePurpose } from "../files/file-purpose.ts";

interface Asked {
  readonly purpose: FilePurpose;
  readonly seenWith: Permission;
  /** Of the attachment. */
  readonly id: string;
}

/**
 * Finds an attached photo as its record's readers may, and puts on record that it was seen. The first
 * transaction decides and cannot write, so the second one notes; no byte leaves before it stands.
 *
 * @throws NOT_FOUND whether it does not exist, lies elsewhere, or has ended with its record
 */
export async function takePhoto(
  work: UnitOfWork,
  caller: Caller,
  { purpose, seenWith, id }: Asked,
): Promise<{ sha256: string; size: number }> {
  const [photo] = await work.read<{ sha256: string; size: number }>(
    caller,
    seenWith,
    sql`select f.sha256, f.size from platform.attachment a join platform.file f on f.id = a.file_id
         where a.id = ${id} and a.purpose = ${purpose.name} and a.ended_at is null
           and f.state = 'kept'`,
  );
  if (photo === undefined) throw notFound("id");
  await work.write(caller, "self:write", (tx) =>
    tx.run(sql`select platform.note_photo_seen(${id}, ${seenWith})`),
  );
  return photo;
}
