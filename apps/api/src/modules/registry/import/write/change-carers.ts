import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import { insertCarers, insertSealed } from "../../person/insert-people.ts";
import { prepareCarer } from "../../person/prepare-person.ts";
import { sealPhone } from "../../person/seal-values.ts";
import { carerOf } from "../rows/line-particulars.ts";
import type { LineReader } from "../rows/read-line.ts";
import type { ChangedPerson } from "./change-people.ts";
import { freshIds } from "./create-people.ts";

/**
 * Guardian and carer as rows say: somebody else in the role follows the one before, whose days end;
 * the same one gets another relation or phone.
 */
export async function changeCarers(
  tx: OrderTransaction,
  people: readonly ChangedPerson[],
  { keys, checks: { today } }: LineReader,
): Promise<void> {
  const steps = people
    .filter(({ fields }) => fields.has("carers"))
    .flatMap(({ line, known }) =>
      line.person.helpers.map((helper) => {
        const carer = carerOf(helper);
        const before = known.carers.filter(({ role }) => role === carer.role);
        const same = before.find(({ name }) => name === carer.name);
        const phone = known.stored.values.find(
          ({ carerId }) => carerId !== null && carerId === same?.id,
        );
        const home = { person_id: known.row.id, office_id: known.row.officeId };
        return { carer, same, phone, home, ended: before.filter((each) => each !== same) };
      }),
    );
  if (steps.length === 0) return;
  const staying = steps.flatMap(({ same, carer, phone, home }) => {
    if (same === undefined) return [];
    const isNew = Boolean(carer.phone) && carer.phone !== phone?.text;
    const sealed = isNew
      ? sealPhone(keys, home, { number: carer.phone ?? "", holder: "carer" })
      : null;
    return [
      {
        id: same.id,
        relation: carer.relation,
        phone_mask: sealed?.mask ?? phone?.mask ?? null,
        superseded: isNew && phone !== undefined ? phone.id : null,
        sealed: sealed === null ? null : { ...sealed, carer_id: same.id },
      },
    ];
  });
  const newcomers = steps.filter(({ same }) => same === undefined);
  const ids = await freshIds(tx, newcomers.length);
  const prepared = newcomers.map(({ carer, home }, at) =>
    prepareCarer(carer, home, ids[at] ?? "", { today, keys }),
  );
  await endCarers(
    tx,
    steps.flatMap(({ ended }) => ended.map(({ id }) => id)),
    today,
  );
  await updateCarers(tx, staying);
  await insertCarers(
    tx,
    prepared.map(({ row }) => row),
  );
  await insertSealed(tx, [
    ...prepared.flatMap(({ phone }) => phone ?? []),
    ...staying.flatMap(({ sealed }) => sealed ?? []),
  ]);
}

async function endCarers(
  tx: OrderTransaction,
  ids: readonly string[],
  today: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(
    sql`update registry.carer set to_day = greatest(${today}::date, from_day), version = version + 1, updated_at = now()
         where id = any(${ids}::uuid[])`,
  );
  await tx.run(
    sql`update registry.sealed_value set superseded_at = now()
         where carer_id = any(${ids}::uuid[]) and superseded_at is null`,
  );
}

async function updateCarers(
  tx: OrderTransaction,
  carers: readonly {
    id: string;
    relation: string;
    phone_mask: string | null;
    superseded: string | null;
  }[],
): Promise<void> {
  if (carers.length === 0) return;
  const rows = JSON.stringify(
    carers.map(({ id, relation, phone_mask, superseded }) => ({
      id,
      relation,
      phone_mask,
      superseded,
    })),
  );
  await tx.run(
    sql`update registry.sealed_value s set superseded_at = now()
          from jsonb_to_recordset(${rows}::jsonb) as r(superseded uuid) where s.id = r.superseded`,
  );
  await tx.run(
    sql`update registry.carer c set relation = r.relation, phone_mask = r.phone_mask, version = c.version + 1, updated_at = now()
          from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, relation text, phone_mask text)
         where c.id = r.id and (c.relation, c.phone_mask) is distinct from (r.relation, r.phone_mask)`,
  );
}
