import sql, { type Sql } from "sql-template-tag";
import type { FilePurpose } from "./file-purpose.ts";
import type { IncomingFile } from "./file-store.ts";

/** A person's transaction or a job's. */
interface Statements {
  rows<Row>(statement: Sql): Promise<Row[]>;
}

export interface KeptFile {
  id: string;
  name: string;
  size: number;
  sha256: string;
  expiresAt: Date;
}

interface FileDetails {
  purpose: FilePurpose;
  /** As `cleanFileName` leaves it. */
  name: string;
  officeId: number;
  /** For whom a job made it; otherwise the actor. */
  staffId?: string;
  /** A photo's size in pixels. */
  pixels?: { width: number; height: number };
  /** Of what is handed out as what it is. */
  mediaType?: string;
}

/**
 * Writes the row of a file and puts its bytes in their place, in the caller's transaction. Bytes
 * whose transaction fails afterwards belong to no row, and the purge removes them.
 */
export async function keepFile(
  tx: Statements,
  incoming: IncomingFile,
  about: FileDetails,
): Promise<KeptFile> {
  const { purpose, name, officeId, staffId = null, mediaType = null } = about;
  const { width, height } = about.pixels ?? { width: null, height: null };
  // the purge takes the same lock alone before it removes bytes that no row names
  await tx.rows(sql`select pg_advisory_xact_lock_shared(hashtextextended(${incoming.sha256}, 0))`);
  const [kept] = await tx.rows<KeptFile>(
    sql`insert into platform.file (office_id, staff_id, purpose, name, size, sha256, width, height, media_type, expires_at)
        values (${officeId}, coalesce(${staffId}::uuid, access.staff()), ${purpose.name}, ${name}, ${incoming.size},
                ${incoming.sha256}, ${width}, ${height}, ${mediaType}, now() + make_interval(days => ${purpose.keepDays}))
        returning id, name, size, sha256, expires_at as "expiresAt"`,
  );
  if (kept === undefined) throw new Error("The row of a file came back empty.");
  await incoming.keep();
  return kept;
}
