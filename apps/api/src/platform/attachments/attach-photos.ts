import sql from "sql-template-tag";
import type { Transaction } from "../database/transaction.ts";
import { badField } from "../errors/coded-error.ts";
import type { FilePurpose } from "../files/file-purpose.ts";
import { parseUuid } from "../graphql/parse-id.ts";
import { photoLimits } from "./photo-limits.ts";

/** The record that photos belong to, as it was written in this transaction. */
export interface PhotoOwner {
  /** Of the photos: it names the record's table as well. */
  readonly purpose: FilePurpose;
  readonly id: string;
  readonly officeId: number;
  /** The response whose end ends the reason to keep them. */
  readonly incidentId: string | null;
}

/**
 * Attaches photos that the actor has brought to a record: from now on they belong to its office, are
 * seen by its readers, move with it and stay until its ground ends.
 *
 * @param path of the list, for the error
 * @throws BAD_USER_INPUT for more than a record takes, twice the same, or one that is not the actor's
 *   own, was attached already or has expired
 */
export async function attachPhotos(
  tx: Transaction,
  owner: PhotoOwner,
  fileIds: readonly string[],
  path: string,
): Promise<void> {
  if (fileIds.length === 0) return;
  if (fileIds.length > photoLimits.perRecord) {
    throw badField(path, "TOO_MANY", `Send at most ${photoLimits.perRecord} photos.`);
  }
  const ids = fileIds.map((id, at) => parseUuid(id, `${path}.${at}`));
  const { purpose, id, officeId, incidentId } = owner;
  const { subject } = purpose.photo ?? purpose.document ?? {};
  const taken = await tx.rows<{ id: string }>(
    sql`select platform.attach_photos(${purpose.name}, ${subject}, ${id}, ${officeId},
                                      ${incidentId}::uuid, ${ids}::uuid[])::text as id`,
  );
  const known = new Set(taken.map((row) => row.id));
  ids.forEach((each, at) => {
    if (known.has(each) && ids.indexOf(each) === at) return;
    throw badField(`${path}.${at}`, "UNKNOWN_PHOTO", "Send this photo again, once.");
  });
}
