import sql, { type Sql } from "sql-template-tag";
import { badField } from "../../../platform/errors/coded-error.ts";
import type { TransferTarget } from "./transfer-target.types.ts";

const most = 50;

/** Offices that take people, by name or code. The database decides who may ask and hides the rest. */
export async function findTransferTargets(
  rows: (statement: Sql) => Promise<TransferTarget[]>,
  search: string,
  first: number,
): Promise<TransferTarget[]> {
  if (first < 1 || first > most) throw badField("first", "OUT_OF_RANGE", `1 to ${most}.`);
  return await rows(
    sql`select id::text, name, path from registry.transfer_targets(${search.trim()}, ${first})`,
  );
}
