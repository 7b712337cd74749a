import { controlled, controlledPerson, readingsFor } from "./controls.ts";
import type { World } from "./world.ts";

const made = new WeakMap<World, Map<string, Promise<string>>>();

/** Something made once in a world, by its name. */
export function once(world: World, name: string, make: () => Promise<string>): Promise<string> {
  const known = made.get(world) ?? new Map<string, Promise<string>>();
  made.set(world, known);
  const found = known.get(name) ?? make();
  known.set(name, found);
  return found;
}

/** Somebody of a street who is not registered, under control, with a phone. */
export async function residentIn(world: World, street: Street): Promise<string> {
  return await once(world, `resident ${street}`, async () => {
    const officer = await world.as(`${street}.officer`);
    const office = await world.office(street === "fuyang" ? "510522001001" : "510522002001");
    const name = street === "fuyang" ? "王外来" : "李外来";
    const resident = { name, sex: "MALE", phone: "12801990077" };
    const caseId = await controlled(world, officer, office, { resident });
    return await world.value("select resident_id::text from prevent.control_case where id = $1", [
      caseId,
    ]);
  });
}

export type Street = "fuyang" | "lingang";

/** A case of a street for one field. */
export async function caseIn(world: World, street: Street, field: string): Promise<string> {
  return await once(
    world,
    `${street} ${field}`,
    async () => (await controlledPerson(world, street, { daysAgo: 16 })).caseId,
  );
}

/** A release of such a case that has come so far. */
export async function releaseIn(world: World, street: Street, field: string): Promise<string> {
  const caseId = await caseIn(world, street, field);
  return await once(world, `release ${street} ${field}`, async () => {
    await readingsFor(world, caseId);
    const state = field === "confirmRelease" ? "proposed" : "confirmed";
    await world.change(
      `insert into prevent.release (office_id, incident_id, case_id, state, proposed_by, centre)
       select office_id, incident_id, id, $2, '测试', '卫生院' from prevent.control_case where id = $1`,
      [caseId, state],
    );
    return await world.value("select id::text from prevent.release where case_id = $1", [caseId]);
  });
}

/** An open alert of such a case. */
export async function alertIn(world: World, street: Street, field: string): Promise<string> {
  const caseId = await caseIn(world, street, field);
  return await once(world, `alert ${street} ${field}`, async () => {
    await world.change(
      `insert into prevent.control_alert (office_id, incident_id, case_id, kind, temperature, due_at)
       select office_id, incident_id, id, 'fever', 38, now() + interval '2 hours' from prevent.control_case where id = $1`,
      [caseId],
    );
    return await world.value("select id::text from prevent.control_alert where case_id = $1", [
      caseId,
    ]);
  });
}
