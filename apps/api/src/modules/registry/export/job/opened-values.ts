import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { sealContext, type SealedKind } from "../../person/seal-values.ts";

/** A value that could not be opened is `null`: its master key is not at hand, or it was damaged. */
export interface Opened {
  document?: string | null;
  certificate?: string | null;
  address?: string | null;
  /** The address of the household's registration. */
  registered?: string | null;
  phones?: (string | null)[];
  /** By carer. */
  carerPhones?: Record<string, string | null>;
}

interface Sealed {
  person_id: string;
  carer_id: string | null;
  kind: SealedKind;
  holder: string | null;
  key_id: number;
  sealed: Buffer;
}

/** The whole numbers and addresses of people, for an export in full. */
export async function openedValues(
  tx: JobTransaction,
  ids: readonly string[],
  keys: KeyRing,
): Promise<Map<string, Opened>> {
  const rows = await tx.rows<Sealed>(
    sql`select person_id, carer_id, kind, holder, key_id, sealed from registry.sealed_for_export(${ids}::uuid[])`,
  );
  const people = new Map<string, Opened>();
  for (const row of rows) {
    const opened = people.get(row.person_id) ?? {};
    people.set(row.person_id, opened);
    const text = openedOrNull(row, keys);
    if (row.kind === "address" && row.holder === "registered") opened.registered = text;
    else if (row.kind !== "phone") opened[row.kind] = text;
    else if (row.carer_id === null) (opened.phones ??= []).push(text);
    else (opened.carerPhones ??= {})[row.carer_id] = text;
  }
  return people;
}

function openedOrNull(row: Sealed, keys: KeyRing): string | null {
  try {
    return keys.open(row.sealed, row.key_id, sealContext(row.person_id, row.kind));
  } catch {
    return null;
  }
}
