import sql, { raw } from "sql-template-tag";
import type { Transaction } from "../database/transaction.ts";
import { badField, CodedError, notFound } from "../errors/coded-error.ts";
import type { FilePurpose } from "../files/file-purpose.ts";
import type { KeptFile } from "../files/keep-file.ts";
import { parseUuid } from "../graphql/parse-id.ts";
import { attachPhotos } from "./attach-photos.ts";
import { photoLimits } from "./photo-limits.ts";

/** The record that a photo is sent after, and the key under which it counts once. */
export interface PhotoTarget {
  readonly recordId: string;
  readonly key: string;
}

/**
 * What a request says of a record: nothing for a photo that a form will attach.
 *
 * @throws NOT_FOUND for one without the other, or for what is no id
 */
export function photoTarget(query: unknown): PhotoTarget | undefined {
  const { record, key } = query as { record?: unknown; key?: unknown };
  if (record === undefined && key === undefined) return undefined;
  return { recordId: parseUuid(String(record), "record"), key: parseUuid(String(key), "key") };
}

/**
 * Adds a photo to a record of the actor's scope, in the transaction that keeps it. Under a key that was
 * answered for before it adds nothing and answers the same.
 *
 * @throws NOT_FOUND for a record elsewhere; BAD_USER_INPUT (`TOO_MANY`); CONFLICT (`KEY_REUSED`)
 */
export async function addPhoto(
  tx: Transaction,
  purpose: FilePurpose,
  { recordId, key }: PhotoTarget,
  keep: () => Promise<KeptFile>,
): Promise<KeptFile> {
  const subject = purpose.photo?.subject ?? "";
  const record = await tx.row<{ officeId: number; incidentId: string | null }>(
    sql`select r.office_id as "officeId", r.incident_id as "incidentId"
          from ${raw(subject)} r where r.id = ${recordId}::uuid`,
  );
  if (record === undefined) throw notFound("record");
  const sent = await tx.row<{ held: number; taken: boolean; fileId: string | null }>(
    sql`select held, taken, file_id as "fileId" from platform.photos_sent(${subject}, ${recordId}::uuid, ${key}::uuid)`,
  );
  if (sent?.taken === true) return await sameAgain(tx, sent.fileId);
  if ((sent?.held ?? 0) >= photoLimits.perRecord) {
    throw badField("file", "TOO_MANY", `A record has at most ${photoLimits.perRecord} photos.`);
  }
  const kept = await keep();
  await attachPhotos(tx, { purpose, id: recordId, ...record }, [kept.id], "file");
  await tx.run(sql`select platform.key_photo(${kept.id}::uuid, ${key}::uuid)`);
  return kept;
}

async function sameAgain(tx: Transaction, fileId: string | null): Promise<KeptFile> {
  const file = await tx.row<KeptFile>(
    sql`select id, name, size, sha256, expires_at as "expiresAt" from platform.file where id = ${fileId}::uuid`,
  );
  if (file !== undefined) return file;
  throw new CodedError("CONFLICT", "This key was used for something else.", {
    fields: [{ path: "key", code: "KEY_REUSED", message: "Use a new key." }],
  });
}
