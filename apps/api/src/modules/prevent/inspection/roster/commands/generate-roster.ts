import { rosterSchema } from "@wuzi/domain/prevent/inspection";
import { planRoster } from "@wuzi/domain/prevent/roster";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import type { GenerateRosterInput } from "../../inspection.inputs.ts";

interface Template {
  id: string;
  name: string;
  items: string;
}

interface Unit {
  id: number;
  closed: boolean;
  incidentId: string | null;
  last: string | null;
}

/**
 * Makes a staggered roster. A line that stands for a unit's day already is kept as it is, so that the
 * same order again changes nothing. @returns the template's id
 */
export async function generateRoster(tx: Transaction, input: GenerateRosterInput): Promise<string> {
  const known = checkInput(rosterSchema(tx.today), input);
  const templateId = parseUuid(input.templateId, "input.templateId");
  const template = await tx.row<Template>(
    sql`select id, name, items from prevent.inspection_template where id = ${templateId}::uuid`,
  );
  if (template === undefined) throw notFound("input.templateId");
  const units = await unitsOf(tx, known.unitIds, { templateId, fromDay: known.fromDay });
  const leaders = await leadersOf(tx, known.leaderIds);
  const roster = planRoster({
    ...known,
    units: units.map(({ id }) => id),
    leaders: [...leaders.keys()],
    last: new Map(units.flatMap(({ id, last }) => (last === null ? [] : [[id, last] as const]))),
  });
  const incident = new Map(units.map(({ id, incidentId }) => [id, incidentId]));
  const lines = roster.map(({ unit, leader, onDay }) => ({
    unit,
    leader,
    on_day: onDay,
    leader_name: leaders.get(leader),
    incident: incident.get(unit),
  }));
  await tx.run(
    sql`insert into prevent.roster_line (office_id, incident_id, template_id, template_name, items, on_day, leader_id, leader_name)
        select r.unit, r.incident, ${template.id}::uuid, ${template.name}, ${template.items}, r.on_day, r.leader, r.leader_name
          from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
            as r(unit integer, incident uuid, on_day date, leader uuid, leader_name text)
        on conflict on constraint roster_line_once_key do nothing`,
  );
  return template.id;
}

async function unitsOf(
  tx: Transaction,
  unitIds: readonly string[],
  { templateId, fromDay }: { templateId: string; fromDay: string },
): Promise<Unit[]> {
  const ids = unitIds.map((id, at) => parseId(id, `input.unitIds.${at}`));
  const found = await tx.rows<Unit>(
    sql`select o.id, o.closed_on is not null as closed, response.hold_incident(o.id) as "incidentId",
               (select l.leader_id from prevent.roster_line l
                 where l.office_id = o.id and l.template_id = ${templateId}::uuid and l.on_day < ${fromDay}
                 order by l.on_day desc limit 1) as last
          from organisation.office o where o.id = any(${ids}::integer[])`,
  );
  const byId = new Map(found.map((unit) => [unit.id, unit]));
  return ids.map((id, at) => {
    const path = `input.unitIds.${at}`;
    const unit = byId.get(id);
    if (unit === undefined) throw notFound(path);
    if (unit.closed) throw badField(path, "OFFICE_CLOSED", "This unit is closed.");
    if (unit.incidentId === null) throw badField(path, "NO_INCIDENT", "It is in no response.");
    if (ids.indexOf(id) !== at) throw badField(path, "TWICE", "This unit is named twice.");
    return unit;
  });
}

/** Names by id, in the order in which they take turns. */
async function leadersOf(
  tx: Transaction,
  leaderIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = leaderIds.map((id, at) => parseUuid(id, `input.leaderIds.${at}`));
  const found = await tx.rows<{ id: string; name: string }>(
    sql`select id, name from staff.member where id = any(${ids}::uuid[]) and state = 'active'`,
  );
  const byId = new Map(found.map(({ id, name }) => [id, name]));
  return new Map(
    ids.map((id, at) => {
      const name = byId.get(id);
      if (name === undefined) throw notFound(`input.leaderIds.${at}`);
      return [id, name] as const;
    }),
  );
}
