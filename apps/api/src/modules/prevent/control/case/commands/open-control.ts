import { openControlSchema } from "@wuzi/domain/prevent/control-input";
import { controlUntil, type AnchorRule } from "@wuzi/domain/prevent/control-until";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { holdIncident, type HeldIncident } from "../../../../../platform/field/hold-incident.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../../platform/graphql/parse-id.ts";
import { residentFor } from "../../../../../platform/resident/known-resident.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import { requireFree } from "../already-controlled.ts";
import { actorName, tellDuties } from "../case-row.ts";
import type { OpenControlInput } from "../case.inputs.ts";
import { subjectOf } from "../subject.ts";

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
  const subject = await subjectOf(tx, input, keys);
  await requireFree(tx, officeId, subject);
  const { resident } = subject;
  const residentId = resident
    ? await residentFor(tx, { ...subject, resident }, officeId, keys)
    : subject.residentId;
  const until = controlUntil(
    { anchorRule: category.anchor_rule, days: category.days },
    input.anchorOn,
  );
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.control_case (office_id, incident_id, person_id, resident_id, carer_id, name, category_id,
          group_code, group_label, category_code, category_label, anchor_rule, days, checks_per_day, approver,
          anchor_on, from_day, until_on, stay, opened_by)
        values (${officeId}, ${category.incident_id}::uuid, ${subject.personId}::uuid, ${residentId}::uuid,
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
  const [[office], [incident], [category]] = await tx.all<
    [{ takes: boolean }[], HeldIncident[], Category[]]
  >(
    sql`select closed_on is null and kind in ('street_federation', 'town_federation', 'community_post',
          'village_post', 'grid') as takes from organisation.office where id = ${officeId} for share`,
    holdIncident(officeId),
    sql`select id, incident_id, incident_from::text, group_code, group_label, code, label, anchor_rule,
          days, checks_per_day, approver from prevent.category_on(${officeId}, ${input.categoryCode}, ${fromDay}::date)`,
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

function decideArrival(arrivalId: string, caseId: string, by: Sql) {
  return sql`update prevent.arrival set state = 'controlled', case_id = ${caseId}::uuid, decided_at = now(),
    decided_by = ${by}, version = version + 1, updated_at = now() where id = ${arrivalId}::uuid`;
}
