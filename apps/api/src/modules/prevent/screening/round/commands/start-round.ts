import { roundSchema } from "@wuzi/domain/prevent/screening-input";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { doorGivenElsewhere, holdDoors, livedOffice, requireIncident } from "../../open-office.ts";
import type { StartScreeningRoundInput } from "../round.types.ts";

/**
 * Starts a round in a grid and gives its doors out. Registered people who stand in no household yet get
 * a door of their own, so that nobody is left out because nobody knew who lives with whom.
 */
export async function startRound(
  tx: Transaction,
  input: StartScreeningRoundInput,
): Promise<string> {
  const { name, fromDay, toDay, workerIds } = checkInput(roundSchema(tx.today), input);
  const office = await livedOffice(tx, input.officeId);
  const incidentId = await requireIncident(tx, office);
  const workers = await namedWorkers(tx, workerIds);
  await holdDoors(tx, office.id);
  try {
    // held, so that whoever moves to another door or office at this moment is waited for
    await tx.run(
      sql`select from registry.person p where ${withoutDoor(office.id)} order by p.id for no key update`,
    );
    await tx.run(doorsForEverybody(office.id));
    const row = await tx.row<{ id: string }>(
      sql`insert into prevent.screening_round (office_id, incident_id, name, from_day, to_day, workers, worker_names)
          values (${office.id}, ${incidentId}::uuid, ${name}, ${fromDay}, ${toDay},
                  ${workers.map(({ id }) => id)}::uuid[], ${workers.map((each) => each.name).join("、")})
          returning id`,
    );
    return row?.id ?? "";
  } catch (error) {
    if (violates(error, "household_member_person_key")) {
      throw doorGivenElsewhere(tx, "input.officeId");
    }
    if (!violates(error, "screening_round_once_excl")) throw error;
    throw badField(
      "input.fromDay",
      "OVERLAPS",
      "Another round of this grid has some of these days.",
    );
  }
}

async function namedWorkers(tx: Transaction, ids: readonly string[]) {
  const given = ids.map((id, at) => parseUuid(id, `input.workerIds.${at}`));
  const found = await tx.rows<{ id: string; name: string }>(
    sql`select id, name from staff.member where id = any(${given}::uuid[]) and state = 'active'`,
  );
  const byId = new Map(found.map((each) => [each.id, each]));
  return given.map((id, at) => {
    const worker = byId.get(id);
    if (worker === undefined) throw notFound(`input.workerIds.${at}`);
    return worker;
  });
}

/** Whoever lives in the office, by alias `p`, and stands at no door. */
function withoutDoor(officeId: number): Sql {
  return sql`p.office_id = ${officeId} and p.state = 'active'
    and not exists (select from prevent.household_member m where m.person_id = p.id and m.left_on is null)`;
}

function doorsForEverybody(officeId: number) {
  return sql`
    with alone as (
      select uuidv7() as household, p.id, p.name, p.name || '家' as door,
             row_number() over (partition by p.name order by p.id) > 1 as again
        from registry.person p where ${withoutDoor(officeId)}
    ), made as (
      insert into prevent.household (id, office_id, door)
      select a.household, ${officeId}, case when a.again or exists (
               select from prevent.household h
                where h.office_id = ${officeId} and h.door = a.door and h.closed_on is null)
             then a.door || '（' || right(a.id::text, 6) || '）' else a.door end
        from alone a
    )
    insert into prevent.household_member (household_id, office_id, person_id, name)
    select household, ${officeId}, id, name from alone`;
}
