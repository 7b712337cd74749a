import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import { insertPeople } from "../../person/insert-people.ts";
import { preparePerson } from "../../person/prepare-person.ts";
import { createdFields, isExpired, type Fields } from "../judge/person-fields.ts";
import { particularsOf } from "../rows/line-particulars.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";

export interface NewPerson {
  readonly line: ReadLine;
  readonly officeId: number;
}

export interface Created {
  readonly personId: string;
  /** What the registry holds of them now. */
  readonly leftAs: Fields;
}

/** Registers people set by set, in order; `undefined` for who is not known enough. */
export async function createPeople(
  tx: OrderTransaction,
  people: readonly NewPerson[],
  { checks, places, keys }: LineReader,
): Promise<(Created | undefined)[]> {
  const known = people.map(({ line, officeId }) =>
    particularsOf(line, places.divisionOf(officeId), checks),
  );
  const ids = await freshIds(
    tx,
    known.reduce((sum, each) => sum + (each === undefined ? 0 : 1 + each.carers.length), 0),
  );
  const next = () => ids.pop() ?? "";
  const prepared = people.map(({ line, officeId }, at) => {
    const each = known[at];
    if (each === undefined) return undefined;
    const newIds = { person: next(), carers: each.carers.map(next) };
    const context = { today: checks.today, keys, synthetic: each.synthetic };
    const rows = preparePerson(each, officeId, newIds, context);
    const said = line.person.writtenState;
    if (said === "voided") rows.person["certificate_standing"] = "voided";
    const certified = rows.person["certificate_standing"] === "certified";
    if (certified && isExpired(line)) rows.person["certificate_standing"] = "expired";
    const suspended = said === "suspended" && certified;
    const standing = suspended ? "suspended" : String(rows.person["certificate_standing"]);
    return { rows, suspended, leftAs: createdFields(each, standing, places.divisionOf(officeId)) };
  });
  await insertPeople(
    tx,
    prepared.flatMap((each) => (each === undefined ? [] : [each.rows])),
  );
  const suspended = prepared.flatMap((each) =>
    each?.suspended === true ? [each.rows.person.id] : [],
  );
  await suspend(tx, suspended, checks.today);
  return prepared.map((each) => each && { personId: each.rows.person.id, leftAs: each.leftAs });
}

/** Since when is not in the list: since today, as far as anybody knows. */
async function suspend(tx: OrderTransaction, ids: readonly string[], today: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(
    sql`update registry.person set certificate_suspended_from = ${today}::date
         where id = any(${ids}::uuid[])`,
  );
}

/** Time-ordered ids, made where the rows are kept. */
export async function freshIds(tx: OrderTransaction, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = await tx.rows<{ id: string }>(
    sql`select uuidv7() as id from generate_series(1, ${count}::integer)`,
  );
  return rows.map(({ id }) => id).toReversed();
}
