import { maskedAddress } from "@wuzi/domain/identity/mask";
import sql from "sql-template-tag";
import type { PeopleWriter } from "./people-writer.ts";

/** What is known of where somebody lives. */
export interface KnownPlace {
  readonly code: string | null;
  readonly hasAddress: boolean;
}

/**
 * Masked addresses, in order: the names of the divisions down to the village, `***` where an address
 * is known and its division is not, nothing where neither is. One statement for all.
 */
export async function addressMasks(
  writer: PeopleWriter,
  places: readonly KnownPlace[],
): Promise<(string | null)[]> {
  const codes = [...new Set(places.flatMap(({ code }) => (code === null ? [] : [code])))];
  const names = codes.length === 0 ? [] : await namesOf(writer, codes);
  const byCode = new Map(names.map((name) => [name.code, name]));
  return places.map(({ code, hasAddress }) => {
    const found = code === null ? undefined : byCode.get(code);
    if (found === undefined) return hasAddress ? "***" : null;
    const { unit, village } = found;
    return maskedAddress(village === null ? { unit } : { unit, village }, "list");
  });
}

async function namesOf(writer: PeopleWriter, codes: readonly string[]) {
  return await writer.rows<{ code: string; unit: string; village: string | null }>(
    sql`select code, unit, village from registry.place_names(${codes}::text[])`,
  );
}
