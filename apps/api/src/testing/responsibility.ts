import type { Tenure } from "@wuzi/domain/prevent/responsibility";
import type { World } from "./world.ts";

/** Id of a new contract of this office from 2020-01-25 on, with a cadre of another department. */
export async function contractOf(
  world: World,
  officeId: string,
  role: "lead" | "deputy",
): Promise<string> {
  await world.change(
    `insert into prevent.area_contract (office_id, role, name, title, from_day)
     values ($1, $2, '周正', '县直机关', '2020-01-25')`,
    [officeId, role],
  );
  return await world.value(
    "select id from prevent.area_contract where office_id = $1 order by id desc limit 1",
    [officeId],
  );
}

/** Id of a new leading group of this office, in the response of its county. */
export async function groupOf(world: World, officeId: string): Promise<string> {
  await world.change(
    `insert into prevent.leading_group (office_id, incident_id, name, from_day)
     select $1::integer, i.id, '领导小组', '2020-01-25'
       from access.office_scope s join response.incident i on i.office_id = s.county_id
      where s.office_id = $1::integer order by i.ended_on is not null, i.started_on limit 1`,
    [officeId],
  );
  return await world.value(
    "select id from prevent.leading_group where office_id = $1 order by id desc limit 1",
    [officeId],
  );
}

/** Id of a new membership in a group. */
export async function memberOf(world: World, groupId: string, role: string): Promise<string> {
  await world.change(
    `insert into prevent.group_member (group_id, office_id, role, name, from_day)
     select g.id, g.office_id, $2, '周正', '2020-01-25' from prevent.leading_group g where g.id = $1`,
    [groupId, role],
  );
  return await world.value(
    "select id from prevent.group_member where group_id = $1 order by id desc limit 1",
    [groupId],
  );
}

/** Writes what the constraints take; each is named by its id. @returns what was taken */
export async function placed<Role extends string>(
  world: World,
  tenures: readonly Tenure<Role>[],
  officeId: string,
  groupId: string | null,
): Promise<Tenure<Role>[]> {
  const taken: Tenure<Role>[] = [];
  for (const each of tenures) {
    const { id, role, fromDay, toDay } = each;
    const columns = groupId === null ? "" : ", group_id";
    const values = groupId === null ? "" : ", $6";
    try {
      await world.change(
        `insert into prevent.${groupId === null ? "area_contract" : "group_member"}
           (id, office_id, role, name, from_day, to_day${columns})
         values ($1::text::uuid, $2, $3, $1::text, $4, $5${values})`,
        [id, officeId, role, fromDay, toDay, ...(groupId === null ? [] : [groupId])],
      );
      taken.push(each);
    } catch (error) {
      if (!/_one_lead|_one_head|_days_check|lower bound/.test(String(error))) throw error;
    }
  }
  return taken;
}
