import { freshKey } from "./database.ts";
import { registered } from "./people.ts";
import type { World } from "./world.ts";

export const nobody = "00000000-0000-7000-8000-000000000000";
export const nowhere = "999999999";

type Pair = { fuyang: string; lingang: string };
const pairs = new WeakMap<World, Map<string, Promise<Pair>>>();

/** Somebody of each street, made before anything is counted, and others for each field. */
function peopleFor(world: World, field: string): Promise<Pair> {
  const known = pairs.get(world) ?? new Map<string, Promise<Pair>>();
  pairs.set(world, known);
  const pair = known.get(field) ?? makePair(world);
  known.set(field, pair);
  return pair;
}

async function makePair(world: World): Promise<Pair> {
  return {
    fuyang: await registered(await world.as("fuyang.officer"), await world.office("510522001001")),
    lingang: await registered(
      await world.as("lingang.officer"),
      await world.office("510522002001"),
    ),
  };
}

export const inFuyang = async (world: World, field: string) =>
  (await peopleFor(world, field)).fuyang;
export const inLingang = async (world: World, field: string) =>
  (await peopleFor(world, field)).lingang;

/** By fuyang.officer: about somebody of the street, of the neighbouring street, and nobody. */
export const keeping = { may: "fuyang.officer", mayNot: "county.system" };

export const byId = (field: string) => ({
  ...keeping,
  inside: async (world: World) => ({ id: await inFuyang(world, field) }),
  outside: async (world: World) => ({ id: await inLingang(world, field) }),
  unknown: () => ({ id: nobody }),
});

export const close = (id: string) => ({
  input: { id, state: "MOVED_AWAY", closedOn: "2026-01-01", version: 1 },
});

export const changing = (id: string) => ({
  input: { id, version: 1, changes: { livesAlone: true }, idempotencyKey: freshKey() },
});

export const caring = (personId: string) => ({
  input: {
    personId,
    carer: { role: "BACKUP_CARER", name: "王芳", relation: "NEIGHBOUR" },
    idempotencyKey: freshKey(),
  },
});

export const carerOf = async (world: World, personId: string) =>
  await world.value<string>("select id::text from registry.carer where person_id = $1", [personId]);

export const changingCarer = (id: string) => ({
  input: { id, version: 1, changes: { role: "GUARDIAN" }, idempotencyKey: freshKey() },
});

export const endingCarer = async (world: World, personId: string) => ({
  input: {
    id: await carerOf(world, personId),
    version: 1,
    toDay: await world.value<string>(
      "select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD')",
    ),
  },
});

export const merging = (keepId: string, dropId: string) => ({
  input: { keepId, keepVersion: 1, dropId, dropVersion: 1, take: [], idempotencyKey: freshKey() },
});

const merges = new WeakMap<World, Map<string, Promise<string>>>();

/** A merge in one street, made once. */
export async function mergeOf(world: World, login: string, street: keyof Pair): Promise<string> {
  const known = merges.get(world) ?? new Map<string, Promise<string>>();
  merges.set(world, known);
  const made =
    known.get(street) ??
    (async () => {
      const pairs = [await peopleFor(world, "unmerge"), await peopleFor(world, "unmerge too")];
      const [keep = "", drop = ""] = pairs.map((pair) => pair[street]);
      const { mergePeople } = await (
        await world.as(login)
      ).ok<{ mergePeople: { id: string } }>(
        "mutation ($input: MergePeopleInput!) { mergePeople(input: $input) { id } }",
        merging(keep, drop),
      );
      return mergePeople.id;
    })();
  known.set(street, made);
  return await made;
}

const livesAlone = { kind: "LIVES_ALONE", value: true };
export const bulk = (id: string) => ({ input: { ids: [id], action: livesAlone } });
export const bulkDone = (id: string) => ({
  input: { ...bulk(id).input, expectedCount: 1, idempotencyKey: freshKey() },
});

/** A bulk action in one street, done once. */
export async function batchOf(world: World, street: keyof Pair): Promise<string> {
  const pair = await peopleFor(world, "undoBulkAction");
  await given(world, `a batch in ${street}`, async () => {
    const client = await world.as(`${street}.officer`);
    await client.ok(
      "mutation ($input: ApplyBulkActionInput!) { applyBulkAction(input: $input) { __typename } }",
      bulkDone(pair[street]),
    );
  });
  return await world.value(
    "select id::text from registry.bulk_action where changes -> 0 ->> 'id' = $1",
    [pair[street]],
  );
}

const prepared = new WeakMap<World, Map<string, Promise<void>>>();

/** What a case needs beforehand, done once, before anything is counted. */
export async function given(world: World, what: string, work: () => Promise<void>): Promise<void> {
  const known = prepared.get(world) ?? new Map<string, Promise<void>>();
  prepared.set(world, known);
  const done = known.get(what) ?? work();
  known.set(what, done);
  await done;
}

/** Somebody whose record is closed, past the API. */
export const reopening = async (world: World, id: string) => {
  await given(world, `closed ${id}`, () =>
    world.change(
      "update registry.person set state = 'moved_away', closed_on = '2026-01-01', version = 2 where id = $1",
      [id],
    ),
  );
  return { input: { id, reason: "登记错误", version: 2 } };
};

export const handOver = async (world: World, id: string) => ({
  input: {
    id,
    officeId: await world.office("510522001002"),
    reason: "搬迁到本社区",
    version: 1,
    idempotencyKey: freshKey(),
  },
});
