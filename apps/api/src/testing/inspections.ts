import { randomUUID } from "node:crypto";
import { otherGrid, ownGrid, stranger, worker } from "./screening.ts";
import type { World } from "./world.ts";

/** A colleague of the same street, who takes turns with its officer. */
export const colleague: Record<string, string> = {
  [worker]: "fuyang.admin",
  [stranger]: "lingang.admin",
};
const gridOf: Record<string, string> = { [worker]: ownGrid, [stranger]: otherGrid };
export const items = ["消毒记录", "体温登记", "人员台账"];

const now = () => {
  const at = new Date().toISOString();
  return { occurredAt: at, sentAt: at };
};

export const dayFrom = (offset: number) =>
  new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

let made = 0;
export const templateInput = () => {
  made += 1;
  return { input: { name: `错时巡查${made}`, items, idempotencyKey: randomUUID() } };
};

export async function freshTemplate(world: World, login = worker): Promise<string> {
  const client = await world.as(login);
  const { saveInspectionTemplate } = await client.ok<{ saveInspectionTemplate: { id: string } }>(
    `mutation ($input: SaveInspectionTemplateInput!) { saveInspectionTemplate(input: $input) { id } }`,
    templateInput(),
  );
  return saveInspectionTemplate.id;
}

export async function rosterInput(
  world: World,
  { login = worker, templateId }: { login?: string; templateId?: string } = {},
) {
  return {
    input: {
      templateId: templateId ?? (await freshTemplate(world, login)),
      unitIds: [await world.office(gridOf[login] ?? "")],
      leaderIds: [await world.member(login), await world.member(colleague[login] ?? "")],
      fromDay: dayFrom(0),
      toDay: dayFrom(6),
      everyDays: 3,
      idempotencyKey: randomUUID(),
    },
  };
}

/** A line of this officer's own, for today, as far as wanted. */
export async function freshLine(
  world: World,
  {
    login = worker,
    state = "planned",
    leader = login,
    offset = 0,
  }: { login?: string; state?: string; leader?: string; offset?: number } = {},
): Promise<string> {
  const id = randomUUID();
  const templateId = await freshTemplate(world, login);
  await world.change(
    `insert into prevent.roster_line (id, office_id, incident_id, template_id, template_name, items, on_day, leader_id,
       leader_name, state, checked_in_at)
     select $1, o.id, i.id, $2, '错时巡查', $3, $4::date, m.id, m.name, $5, case when $5 = 'planned' then null else now() end
       from organisation.office o, response.incident i join organisation.office c on c.id = i.office_id, staff.member m
      where o.code = $6 and c.code = '510522' and i.ended_on is null and i.kind = 'epidemic' and m.login = $7`,
    [id, templateId, items.join("\n"), dayFrom(offset), state, gridOf[login], leader],
  );
  return id;
}

export const checking = (lineId: string) => ({
  input: { lineId, moment: now(), idempotencyKey: randomUUID() },
});

export const findingOn = (lineId: string, changes: object = {}) => ({
  input: {
    lineId,
    item: "消毒记录",
    place: "一楼大厅",
    text: "当日第二次消毒未登记",
    dueOn: dayFrom(2),
    photoIds: [] as string[],
    moment: now(),
    idempotencyKey: randomUUID(),
    ...changes,
  },
});

export const finishing = (lineId: string, version = 1) => ({
  input: { lineId, version, note: "已当面反馈" },
});

/** A rectification of this officer's grid, as far as wanted. */
export async function freshRectification(
  world: World,
  { login = worker, state = "open" }: { login?: string; state?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into prevent.rectification (id, office_id, incident_id, item, place, due_on, state, fix_note, fixed_by, fixed_at)
     select $1, o.id, i.id, '消毒记录', $5, $2::date, $3,
            case when $3 = 'open' then null else '已补' end, case when $3 = 'open' then null else '某人' end,
            case when $3 = 'open' then null else now() end
       from organisation.office o, response.incident i join organisation.office c on c.id = i.office_id
      where o.code = $4 and c.code = '510522' and i.ended_on is null and i.kind = 'epidemic'`,
    [id, dayFrom(3), state, gridOf[login], `${made} 号楼 ${id.slice(0, 8)}`],
  );
  return id;
}

export const fixing = (id: string, photoIds: string[] = []) => ({
  input: { id, version: 1, note: "已补登记并培训", photoIds },
});

export const rechecking = (id: string, changes: object = {}) => ({
  input: { id, version: 1, passed: true, dueOn: null, note: "现场核实无误", ...changes },
});

/** A photo as this person has sent it, for one purpose. */
export async function freshPhoto(world: World, purpose: string, login = worker): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into platform.file (id, office_id, staff_id, purpose, name, size, sha256, expires_at, width, height)
     select $1, m.office_id, m.id, $2, '照片.jpg', 1, repeat('c', 64), now() + interval '3 days', 4, 3
       from staff.member m where m.login = $3`,
    [id, purpose, login],
  );
  return id;
}

/** Two lines of two leaders, and a swap that the second is asked for. */
export async function freshSwap(world: World, login = worker, offset = 1): Promise<string> {
  const other = colleague[login] ?? "";
  const lineId = await freshLine(world, { login, offset });
  const otherLineId = await freshLine(world, { login, leader: other, offset: offset + 1 });
  const id = randomUUID();
  await world.change(
    `insert into prevent.roster_swap (id, office_id, line_id, other_line_id, asked_by, answered_by)
     select $1, l.office_id, l.id, o.id, l.leader_id, o.leader_id from prevent.roster_line l, prevent.roster_line o
      where l.id = $2 and o.id = $3`,
    [id, lineId, otherLineId],
  );
  return id;
}
