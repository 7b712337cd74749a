import type { World } from "./world.ts";

/** Id of a new integrator's client at the office with this code, with one key. */
export async function clientOf(world: World, code: string): Promise<string> {
  await world.integrator(await world.office(code), ["person:read"]);
  return await world.value(
    "select id from integration.client order by created_at desc, id desc limit 1",
  );
}

/** Id of a client's newest key. */
export async function keyOf(world: World, clientId: string): Promise<string> {
  return await world.value(
    "select id from integration.client_key where client_id = $1 order by issued_at desc limit 1",
    [clientId],
  );
}
