import { openControlSchema } from "@wuzi/domain/prevent/control-input";
import { controlUntil, type AnchorRule } from "@wuzi/domain/prevent/control-until";
import { residentSchema } from "@wuzi/domain/prevent/resident-input";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { insertResident } from "../../../../../platform/resident/insert-resident.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import { actorName, tellDuties } from "../case-row.ts";
import type { OpenControlInput } from "../case.inputs.ts";

interface Category {
  id: string;
  incident_id: string;
  incident_from: string;
  group_code: string;
  group_label: string;
  code: string;
  label: string;
  anchor_rule: AnchorRule;
  days: number;
  checks_per_day: number;
  approver: string;
}

/** Who comes under control: by one of three links, with the name that lists show. */
interface Subject {
  personId: string | null;
  carerId: string | null;
  residentId: string | null;
  name: string;
}

/**
 * Somebody comes under control. The last day follows from the category; whoever they care for has a
 * care gap from this moment. @returns the case's id
 */
export async function openControl(
  tx: Transaction,
  input: OpenControlInput,
  keys: KeyRing,
): Promise<string> {
  const { stay } = checkInput(openControlSchema, { stay: input.stay });
  const officeId = parseId(input.officeId, "input.officeId");
  const fromDay = input.fromDay ?? tx.today;
  const category = await categoryAt(tx, officeId, input, fromDay);
  requireDays(input.anchorOn, fromDay, category.incident_from, tx.today);
  const subject = await subjectOf(tx, input, officeId, keys);
  const until = controlUntil(
    { anchorRule: category.anchor_rule, days: category.days },
    input.anchorOn,
  );
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.control_case (office_id, incident_id, person_id, resident_id, carer_id, name, category_id,
          group_code, group_label, category_code, category_label, anchor_rule, days, checks_per_day, approver,
          anchor_on, from_day, until_on, stay, opened_by)
        values (${officeId}, ${category.incident_id}::uuid, ${subject.personId}::uuid, ${subject.residentId}::uuid,
          ${subject.carerId}::uuid, ${subject.name}, ${category.id}::uuid, ${category.group_code}, ${category.group_label},
          ${category.code}, ${category.label}, ${category.anchor_rule}, ${category.days}, ${category.checks_per_day},
          ${category.approver}, ${input.anchorOn}, ${fromDay}, ${until}, ${stay || null}, ${actorName(tx)})
        returning id`,
  );
  const id = made?.id ?? "";
  await tx.run(
    sql`insert into prevent.control_latest (case_id, office_id) values (${id}::uuid, ${officeId})`,
  );
  await tx.run(sql`select care.open_gaps(${id}::uuid)`);
  const { incident_id, checks_per_day } = category;
  const owed = {
    id,
    office_id: officeId,
    incident_id,
    name: subject.name,
    from_day: fromDay,
    checks_per_day,
  };
  await tellDuties(tx, owed, until);
  if (input.arrivalId != null) await tx.run(decideArrival(input.arrivalId, id, actorName(tx)));
  return id;
}

async function categoryAt(
  tx: Transaction,
  officeId: number,
  input: OpenControlInput,
  fromDay: string,
): Promise<Category> {
  const [[office], [category], [incident]] = await tx.all<
    [{ takes: boolean }[], Category[], { id: string | null }[]]
  >(
    sql`select closed_on is null and kind in ('street_federation', 'town_federation', 'community_post',
          'village_post', 'grid') as takes from organisation.office where id = ${officeId} for share`,
    sql`select id, incident_id, incident_from::text, group_code, group_label, code, label, anchor_rule,
          days, checks_per_day, approver from prevent.category_on(${officeId}, ${input.categoryCode}, ${fromDay}::date)`,
    sql`select response.current_incident(${officeId}) as id`,
  );
  if (office === undefined) throw notFound("input.officeId");
  if (!office.takes) {
    throw badField(
      "input.officeId",
      "TAKES_NO_PEOPLE",
      "People belong to a township, village or grid.",
    );
  }
  if (incident?.id == null) {
    throw badField("input.officeId", "NO_INCIDENT", "The county has no open incident.");
  }
  if (category === undefined) {
    throw badField("input.categoryCode", "NOT_A_CHOICE", "No such category on that day.");
  }
  return category;
}

function requireDays(anchorOn: string, fromDay: string, incidentFrom: string, today: string): void {
  if (anchorOn > today) throw badField("input.anchorOn", "FUTURE", "Today or earlier.");
  if (anchorOn < incidentFrom) {
    throw badField("input.anchorOn", "BEFORE_INCIDENT", `From ${incidentFrom} on.`);
  }
  if (fromDay > today) throw badField("input.fromDay", "FUTURE", "Today or earlier.");
  if (fromDay < anchorOn) {
    throw badField("input.fromDay", "BEFORE_START", `From ${anchorOn} on.`);
  }
}

async function subjectOf(
  tx: Transaction,
  input: OpenControlInput,
  officeId: number,
  keys: KeyRing,
): Promise<Subject> {
  const { personId, carerId, resident, arrivalId } = input;
  const none = { personId: null, carerId: null, residentId: null };
  if ([personId, carerId, resident, arrivalId].filter((each) => each != null).length !== 1) {
    throw badField(
      "input.personId",
      "ONE_OF_THREE",
      "A person, a carer, an arrival or somebody else.",
    );
  }
  if (arrivalId != null) return { ...none, ...(await arrivedSubject(tx, arrivalId)) };
  if (personId != null) {
    const id = parseUuid(personId, "input.personId");
    const row = await tx.row<{ name: string }>(
      sql`select name from registry.person where id = ${id}::uuid and state = 'active' for share`,
    );
    if (row === undefined) throw notFound("input.personId");
    return { ...none, personId: id, name: row.name };
  }
  if (carerId != null) {
    const id = parseUuid(carerId, "input.carerId");
    const row = await tx.row<{ name: string; carer_person_id: string | null }>(
      sql`select name, carer_person_id from registry.carer where id = ${id}::uuid and to_day is null for share`,
    );
    if (row === undefined) throw notFound("input.carerId");
    const { name, carer_person_id: own } = row;
    return own === null ? { ...none, carerId: id, name } : { ...none, personId: own, name };
  }
  const checks = { today: tx.today, allowSynthetic: true };
  const known = checkInput(residentSchema(checks), resident, "input.resident");
  const residentId = await insertResident(tx, known, officeId, keys);
  return { ...none, residentId, name: known.name };
}

/** Whoever stands on an undecided line of the ledger of arrivals: their record or what is known of them. */
async function arrivedSubject(tx: Transaction, arrivalId: string) {
  const id = parseUuid(arrivalId, "input.arrivalId");
  const line = await tx.row<Omit<Subject, "carerId"> & { state: string }>(
    sql`select person_id as "personId", resident_id as "residentId", name, state
          from prevent.arrival where id = ${id}::uuid for update`,
  );
  if (line === undefined) throw notFound("input.arrivalId");
  const { state, ...subject } = line;
  if (state === "open") return subject;
  throw badField("input.arrivalId", "DECIDED", "This line is decided already.");
}

function decideArrival(arrivalId: string, caseId: string, by: Sql) {
  return sql`update prevent.arrival set state = 'controlled', case_id = ${caseId}::uuid, decided_at = now(),
    decided_by = ${by}, version = version + 1, updated_at = now() where id = ${arrivalId}::uuid`;
}
