import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { TownshipMapVersionInput } from "../township-map.types.ts";

const usable = ["ready", "replaced", "withdrawn"];

/** Takes a map into use; the one before it is replaced. @returns its id */
export async function useMap(tx: Transaction, input: TownshipMapVersionInput): Promise<string> {
  const map = await heldMap(tx, input);
  if (!usable.includes(map.state)) {
    throw badField("input.id", "NOT_READY", "This map is not ready, or in use already.");
  }
  await change(tx, sql`office_id = ${map.officeId} and state = 'used'`, "replaced");
  await change(tx, sql`id = ${map.id}::uuid`, "used");
  return map.id;
}

/** Takes the map in use back. @returns its id */
export async function withdrawMap(
  tx: Transaction,
  input: TownshipMapVersionInput,
): Promise<string> {
  const map = await heldMap(tx, input);
  if (map.state !== "used") throw badField("input.id", "NOT_IN_USE", "This map is not in use.");
  await change(tx, sql`id = ${map.id}::uuid`, "withdrawn");
  return map.id;
}

async function heldMap(tx: Transaction, { id, version }: TownshipMapVersionInput) {
  const mapId = parseUuid(id, "input.id");
  // all of the office's maps, in one order: two who take different ones into use come one after the other
  const rows = await tx.rows<{ id: string; officeId: number; state: string; version: number }>(
    sql`select m.id, m.office_id as "officeId", m.state, m.version from prevent.township_map m
         where m.office_id = (select x.office_id from prevent.township_map x where x.id = ${mapId}::uuid)
         order by m.id for update`,
  );
  const map = rows.find((each) => each.id === mapId);
  if (map === undefined) throw notFound("input.id");
  if (map.version !== version) throw staleVersion("input.version", map.version);
  return map;
}

async function change(tx: Transaction, where: Sql, state: string): Promise<void> {
  await tx.run(
    sql`update prevent.township_map set state = ${state}, version = version + 1, updated_at = now() where ${where}`,
  );
}
