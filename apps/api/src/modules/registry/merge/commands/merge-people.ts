import { changedContradictions, type PersonChanges } from "@wuzi/domain/registry/person-changes";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { applyChanges } from "../../person/edit/apply-changes.ts";
import { claimsAfter } from "../../person/edit/person-patch.ts";
import { PersonEntity } from "../../person/person.entity.ts";
import { stalePerson } from "../../person/stale-person.ts";
import { storedPerson, type StoredPerson } from "../../person/stored-person.ts";
import { copyCarers, copyValues, openedOf } from "../copy-along.ts";
import { joinTraces, leaveSecondDoor } from "../join-traces.ts";
import { keptState, type KeptState } from "../kept-state.ts";
import { takenFrom, type MergeField } from "../merge-field.ts";
import type { MergePeopleInput } from "../merge.types.ts";

/** What a merge did, as far as it takes to undo it. */
export interface MergeDetail {
  readonly before: KeptState;
  readonly after: KeptState;
  /** Values and carers that the kept record got. */
  readonly copied: readonly string[];
  readonly carers: readonly string[];
  /** Values of either record that stopped being in force, and carers whose caring was moved. */
  readonly superseded: readonly string[];
  readonly endedCarers: readonly string[];
  /** Whose carer the dropped person was. */
  readonly repointed: readonly string[];
  readonly dropped: { readonly state: string; readonly closedOn: string | null };
  /** What other wings had of the dropped one: rows by place. */
  readonly traces: unknown;
  /** Where the dropped one stood at a door of a household, and left it for the kept one's own. */
  readonly doors: readonly string[];
}

/**
 * Makes one record of two. The dropped one stays and points to the other; its phones, carers and
 * former certificates come along, and what came and went is remembered. @returns the merge's id
 */
export async function mergePeople(
  tx: Transaction,
  input: MergePeopleInput,
  keys: KeyRing,
): Promise<string> {
  const { kept, dropped } = await bothRecords(tx, input);
  const [storedKept, storedDropped] = [
    await storedPerson(tx, kept, keys),
    await storedPerson(tx, dropped, keys),
  ];
  const changes = takenFrom(dropped, storedDropped, input.take as MergeField[]);
  refuseContradictions(tx, kept, storedKept, changes);
  const before = await keptState(tx, kept.id);
  const valuesBefore = await allValues(tx, kept.id);
  const opened = await openedOf(tx, dropped, keys);
  const home = { person_id: kept.id, office_id: kept.officeId };
  const was = { state: dropped.state, closedOn: dropped.closedOn };

  const droppedValues = await setAside(tx, dropped.id);
  await applyChanges(tx, kept, storedKept, changes, keys);
  const now = await storedPerson(tx, kept, keys);
  await copyValues(tx, home, opened, [...now.values], keys);
  await copyCarers(tx, dropped.id, home, opened, keys);
  await firstPhone(tx, kept.id);
  const endedCarers = await endCarers(tx, dropped.id);
  const repointed = await repoint(tx, dropped.id, kept.id);
  const end = { state: "merged" as const, closedOn: dropped.closedOn ?? tx.today };
  await tx.change(PersonEntity, dropped, { ...end, mergedInto: kept.id });
  const traces = await joinTraces(tx, kept.id, dropped.id);
  const doors = await leaveSecondDoor(tx, dropped.id);

  const after = await keptState(tx, kept.id);
  const detail: MergeDetail = {
    before,
    after,
    copied: missing(await allValues(tx, kept.id), valuesBefore),
    carers: missing(after.carers, before.carers),
    superseded: [...droppedValues, ...missing(before.values, after.values)],
    endedCarers,
    repointed,
    dropped: was,
    traces,
    doors,
  };
  return await record(tx, kept, dropped, detail);
}

/** Both, locked in one order whoever merges which into which. */
async function bothRecords(tx: Transaction, input: MergePeopleInput) {
  const keep = { id: parseUuid(input.keepId, "input.keepId"), path: "input.keepId" };
  const drop = { id: parseUuid(input.dropId, "input.dropId"), path: "input.dropId" };
  if (keep.id === drop.id) throw badField("input.dropId", "SAME", "These are one record already.");
  const rows = new Map<string, PersonEntity>();
  for (const { id, path } of [keep, drop].toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    rows.set(id, await tx.get(PersonEntity, id, path));
  }
  const [kept, dropped] = [rows.get(keep.id), rows.get(drop.id)];
  if (kept === undefined || dropped === undefined) throw new Error("two records were locked");
  if (kept.version !== input.keepVersion) throw await stalePerson(tx, kept, "input.keepVersion");
  if (dropped.version !== input.dropVersion) {
    throw await stalePerson(tx, dropped, "input.dropVersion");
  }
  if (kept.state !== "active") {
    throw badField("input.keepId", "CLOSED", "Keep a record that is open.");
  }
  if (dropped.state === "merged") {
    throw badField("input.dropId", "MERGED", "This record was merged already.");
  }
  return { kept, dropped };
}

function refuseContradictions(
  tx: Transaction,
  kept: PersonEntity,
  stored: StoredPerson,
  changes: PersonChanges,
): void {
  const checks = { today: tx.today, allowSynthetic: true };
  const [fault] = changedContradictions(claimsAfter(kept, stored, changes), changes, checks);
  if (fault === undefined) return;
  throw badField("input.take", fault.fault, "What is taken does not agree with what stays.");
}

/** Nothing of the dropped record is in force any more: nobody is found by it twice. */
async function setAside(tx: Transaction, dropped: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`with former as (
          update registry.sealed_value set superseded_at = now()
           where person_id = ${dropped}::uuid and superseded_at is null returning id)
        select id from former`,
  );
  return rows.map(({ id }) => id);
}

async function firstPhone(tx: Transaction, kept: string): Promise<void> {
  await tx.rows(
    sql`update registry.person p set phone_mask = (
          select s.mask from registry.sealed_value s where s.person_id = p.id and s.kind = 'phone'
             and s.carer_id is null and s.superseded_at is null order by s.position, s.id limit 1)
         where p.id = ${kept}::uuid and p.phone_mask is null`,
  );
}

async function endCarers(tx: Transaction, dropped: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`with ended as (
          update registry.carer set to_day = greatest(from_day, ${tx.today}::date), version = version + 1
           where person_id = ${dropped}::uuid and to_day is null returning id)
        select id from ended`,
  );
  return rows.map(({ id }) => id);
}

/** Whoever the dropped person cares for is cared for by the kept one. */
async function repoint(tx: Transaction, dropped: string, kept: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`with moved as (
          update registry.carer set carer_person_id = ${kept}::uuid, version = version + 1
           where carer_person_id = ${dropped}::uuid and person_id <> ${kept}::uuid returning id)
        select id from moved`,
  );
  return rows.map(({ id }) => id);
}

/** Every value of a record, in force or not. */
async function allValues(tx: Transaction, id: string): Promise<{ id: string }[]> {
  return await tx.rows<{ id: string }>(
    sql`select id from registry.sealed_value where person_id = ${id}::uuid order by id`,
  );
}

function missing(from: readonly { id: string }[], other: readonly { id: string }[]): string[] {
  const known = new Set(other.map(({ id }) => id));
  return from.filter(({ id }) => !known.has(id)).map(({ id }) => id);
}

async function record(
  tx: Transaction,
  kept: PersonEntity,
  dropped: PersonEntity,
  detail: MergeDetail,
): Promise<string> {
  const row = await tx.row<{ id: string }>(
    sql`with made as (
          insert into registry.merge (office_id, kept_id, dropped_id, staff_id, actor_name, detail)
          select ${kept.officeId}, ${kept.id}::uuid, ${dropped.id}::uuid, ${tx.staffId}::uuid, p.holder_name, ${JSON.stringify(detail)}::jsonb
            from staff.post p where p.id = ${tx.postId}::uuid returning id)
        select id from made`,
  );
  if (row === undefined) throw new Error("whoever merges holds a post");
  return row.id;
}
