import { nameKeys } from "@wuzi/domain/registry/name-keys";
import type { PersonState } from "@wuzi/domain/registry/record-words";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { PersonEntity } from "../../person/person.entity.ts";
import { changedColumns, keptState, movedSince, restoreColumns } from "../kept-state.ts";
import { MergeMoved } from "../merge.types.ts";
import type { MergeDetail } from "./merge-people.ts";

interface MergeRow {
  id: string;
  kept_id: string;
  dropped_id: string;
  detail: MergeDetail;
  undone: boolean;
}

/**
 * Takes a merge back: both records are again exactly what they were. Refused, by the fields' names,
 * when the kept one has moved on in what the merge touched.
 */
export async function unmergePeople(
  tx: Transaction,
  mergeId: string,
): Promise<string | MergeMoved> {
  const id = parseUuid(mergeId, "id");
  const merge = await tx.row<MergeRow>(
    sql`select id, kept_id, dropped_id, detail, undone_at is not null as undone
          from registry.merge where id = ${id}::uuid for update`,
  );
  if (merge === undefined) throw notFound("id");
  if (merge.undone) throw badField("id", "UNDONE", "This merge was taken back already.");
  const { kept, dropped } = await bothRecords(tx, merge);
  const { detail } = merge;
  const now = await keptState(tx, kept.id);
  const moved = movedSince(detail.before, detail.after, now);
  if (kept.state === "merged" || dropped.mergedInto !== kept.id) moved.push("state");
  if (moved.length > 0) return Object.assign(new MergeMoved(), { fields: moved });

  await caredForAgain(tx, detail);
  await tx.rows(sql`select registry.part_traces(${id}::uuid)`);
  await tx.rows(sql`select registry.remove_copies(${id}::uuid)`);
  await restoreKept(tx, kept, detail);
  await backInForce(tx, detail);
  const state = detail.dropped.state as PersonState;
  await tx.change(PersonEntity, dropped, {
    state,
    closedOn: detail.dropped.closedOn,
    mergedInto: null,
  });
  await tx.rows(sql`select prevent.take_door_again(${id}::uuid)`);
  await tx.rows(
    sql`update registry.merge set undone_at = now(), undone_by = (
          select p.holder_name from staff.post p where p.id = ${tx.postId}::uuid)
         where id = ${id}::uuid`,
  );
  return id;
}

async function bothRecords(tx: Transaction, { kept_id: keep, dropped_id: drop }: MergeRow) {
  const rows = new Map<string, PersonEntity>();
  for (const id of [keep, drop].toSorted()) rows.set(id, await tx.get(PersonEntity, id, "id"));
  const [kept, dropped] = [rows.get(keep), rows.get(drop)];
  if (kept === undefined || dropped === undefined) throw notFound("id");
  return { kept, dropped };
}

async function restoreKept(
  tx: Transaction,
  kept: PersonEntity,
  { before, after }: MergeDetail,
): Promise<void> {
  const touched = changedColumns(before, after);
  await restoreColumns(tx, kept.id, touched, before);
  if (JSON.stringify(before.parts) !== JSON.stringify(after.parts)) {
    const people = JSON.stringify([{ person_id: kept.id, parts: before.parts }]);
    await tx.rows(sql`select registry.set_parts(${people}::jsonb)`);
  }
  if (!touched.includes("name") && !touched.includes("pinyin")) return;
  const { name, pinyin } = before.columns as { name: string; pinyin: string };
  const keys = nameKeys(name, pinyin.split(" "));
  const names = JSON.stringify([{ id: kept.id, keys }]);
  await tx.rows(sql`select registry.set_name_keys(${names}::jsonb)`);
}

async function backInForce(tx: Transaction, detail: MergeDetail): Promise<void> {
  try {
    await tx.rows(
      sql`update registry.sealed_value set superseded_at = null where id = any(${detail.superseded}::uuid[])`,
    );
  } catch (error) {
    if (!violates(error, "sealed_value_document_key")) throw error;
    // somebody has been registered under the number that was set aside
    throw new Refusal(Object.assign(new MergeMoved(), { fields: ["document"] }));
  }
  await tx.rows(
    sql`update registry.carer set to_day = null, version = version + 1
         where id = any(${detail.endedCarers}::uuid[])`,
  );
}

/** Whoever the dropped person cared for is theirs again. */
async function caredForAgain(tx: Transaction, detail: MergeDetail): Promise<void> {
  await tx.rows(
    sql`update registry.carer c set carer_person_id = m.dropped_id, version = c.version + 1
          from registry.merge m
         where c.id = any(${detail.repointed}::uuid[]) and m.kept_id = c.carer_person_id
           and m.undone_at is null`,
  );
}
