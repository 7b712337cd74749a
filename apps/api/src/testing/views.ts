import { randomUUID } from "node:crypto";
import { freshKey } from "./database.ts";
import type { World } from "./world.ts";

/** The variables of `saveView` for a view of a new name. */
export function viewInput(changes: Record<string, unknown> = {}) {
  return {
    input: {
      list: "PEOPLE",
      name: `视图 ${randomUUID().slice(0, 8)}`,
      parameters: { grades: [1, 2], livesAlone: true },
      shared: false,
      isDefault: false,
      idempotencyKey: freshKey(),
      ...changes,
    },
  };
}

/** Id of a new view of the member with this login, without asking the API. */
export async function savedViewOf(world: World, login: string): Promise<string> {
  const name = `视图 ${randomUUID().slice(0, 8)}`;
  await world.change(
    `insert into staff.saved_view (staff_id, office_id, list, name, parameters)
     select id, office_id, 'people', $2, '{}' from staff.member where login = $1`,
    [login, name],
  );
  return await world.value("select id from staff.saved_view where name = $1", [name]);
}
