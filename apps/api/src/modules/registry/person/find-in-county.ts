import { parsePersonName } from "@wuzi/domain/registry/person-name";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField } from "../../../platform/errors/coded-error.ts";
import { searchTerms } from "../../../platform/person/person-search.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import type { FoundPerson } from "./found-person.types.ts";
import type { FindPersonInput } from "./person.inputs.ts";

/**
 * Masked cards of people anywhere in the county, by exact ID or certificate number, or by full name
 * and birth day. The database logs the find and hands out nothing else.
 */
export async function findInCounty(
  tx: Transaction,
  input: FindPersonInput,
  keys: KeyRing,
): Promise<FoundPerson[]> {
  const { number, name, birthDay } = input;
  const byName = name && birthDay;
  if (number ? name || birthDay : !byName) {
    throw badField(
      "input.number",
      "ONE_OF_TWO",
      "Give a number, or a full name with the birth day.",
    );
  }
  const sought = byName ? parsePersonName(name) : undefined;
  if (sought?.ok === false) {
    throw badField("input.name", sought.fault, "Give the full name as it is registered.");
  }
  const terms = number ? searchTerms(number) : undefined;
  if (terms !== undefined && (terms.by !== "number" || terms.kind === "phone")) {
    throw badField(
      "input.number",
      "NOT_A_NUMBER",
      "This is neither an ID nor a certificate number.",
    );
  }
  const hashes = terms?.by === "number" ? hashesOf(terms, keys) : null;
  // what stands in the audit tells who was looked for to nobody without the key
  const trace =
    hashes?.[0] ?? keys.blindIndex("name and birth day", [sought?.name, birthDay].join("\0"));
  return await tx.rows<FoundPerson>(
    sql`select id::text, name_mask as "nameMask", born_year as "bornYear", sex,
               office_name as "officeName", mine
          from registry.find_in_county(${hashes}::bytea[], ${sought?.name ?? null}, ${birthDay ?? null}::date, ${trace})`,
  );
}

/** A certificate's number changes with grade and reissue; the ID number that it begins with does not. */
function hashesOf({ kind, number }: { kind: string; number: string }, keys: KeyRing): Buffer[] {
  const own = keys.blindIndexes(kind, number);
  if (kind !== "certificate") return own;
  return [...own, ...keys.blindIndexes("document", number.slice(0, 18))];
}
