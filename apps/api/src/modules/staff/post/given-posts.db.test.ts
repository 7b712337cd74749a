import { mayGrant, roleNames, type Role } from "@wuzi/domain/access/roles";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

interface Granter {
  id: string;
  staff: string;
  role: Role;
}

/** Pairs of roles, `granter granted`, that the domain allows. */
const allowed = async () => await pairsThat(({ role }, granted) => mayGrant(role, granted));

test("the database's own rule agrees with the domain's for every pair of roles", async () => {
  const pairs = await pairsThat(
    async (_, role) => await world.value<boolean>("select access.may_grant($1)", [role]),
  );
  expect(pairs).toEqual(await allowed());
  expect(pairs.length).toBeGreaterThan(20);
});

test("SQL of one's own as the API's login gives no other post, for every pair of roles", async () => {
  const other = await world.member("wanglong.officer");
  expect(await pairsThat((_, role) => gives(role, other))).toEqual(await allowed());
});

test.each(["office:manage", "account:secure", "person:write"])(
  "nor any post under %s, nor one to oneself",
  async (permission) => {
    const other = await world.member("wanglong.officer");
    expect(await pairsThat((_, role) => gives(role, other), permission)).toEqual([]);
    expect(await pairsThat((granter, role) => gives(role, granter.staff))).toEqual([]);
  },
);

test("nor draws a post out that one could not have given", async () => {
  const admin = await granterOf("county_administrator");
  const targets = await world.rows<{ id: string; role: Role }>(
    `select distinct on (role) id, role from staff.post
      where staff_id <> $1 and office_id = any(array(select unnest(s.offices) from access.office_scope s
        join organisation.office o on o.id = s.office_id where o.code = '510522')) order by role, id`,
    [admin.staff],
  );
  const drawn = await actingIn(admin, "staff:manage", async () => {
    const moved: Role[] = [];
    for (const { id, role } of targets) {
      const draw = "update staff.post set to_day = '2091-01-01' where id = $1";
      if ((await touched(draw, [id])) === 1) moved.push(role);
    }
    return moved;
  });
  const roles = targets.map(({ role }) => role);
  expect(drawn).toEqual(roles.filter((role) => mayGrant("county_administrator", role)));
  expect(roles.length).toBeGreaterThan(drawn.length);
});

test("the system gives any post, under the permission for it", async () => {
  const other = await world.member("wanglong.officer");
  const given = async (permission: string) => {
    await world.rows("begin");
    await world.rows("select access.begin_system('test', null, $1, 'test')", [permission]);
    await world.rows("set local role wuzi_worker");
    const roles: Role[] = [];
    for (const role of roleNames) if (await gives(role, other)) roles.push(role);
    await world.rows("rollback");
    return roles;
  };
  expect(await given("staff:manage")).toEqual([...roleNames]);
  expect(await given("office:manage")).toEqual([]);
});

async function granterOf(role: Role): Promise<Granter> {
  const found = (await granters()).find((granter) => granter.role === role);
  if (found === undefined) throw new Error(`the demo has no ${role}`);
  return found;
}

/** A post for each role. */
async function granters(): Promise<Granter[]> {
  return await world.rows<Granter>(
    "select distinct on (role) id, staff_id as staff, role from staff.post order by role, id",
  );
}

/** Works as the API's login in this post, under a permission over the county, and undoes it. */
async function actingIn<T>(
  { id, staff }: Granter,
  permission: string,
  work: () => Promise<T>,
): Promise<T> {
  await world.rows("begin");
  try {
    await world.rows(
      `select set_config('wuzi.actor', access.sign(n) || '|' || n, true)
         from (select concat_ws('|', $1::text, $2::text, $3::text, 'subtree', id, '')
                 from organisation.office where code = '510522') as note(n)`,
      [staff, id, permission],
    );
    await world.rows("set local role wuzi_app");
    return await work();
  } finally {
    await world.rows("rollback");
  }
}

/** Pairs of roles for which the question, asked in the granter's post, is answered with yes. */
async function pairsThat(
  ask: (granter: Granter, role: Role) => boolean | Promise<boolean>,
  permission = "staff:manage",
): Promise<string[]> {
  const pairs: string[] = [];
  for (const granter of await granters()) {
    await actingIn(granter, permission, async () => {
      for (const role of roleNames) {
        if (await ask(granter, role)) pairs.push(`${granter.role} ${role}`);
      }
    });
  }
  return pairs;
}

/** Whether the wall lets a post at the county in. Undone. */
async function gives(role: Role, staffId: string): Promise<boolean> {
  const given = await touched(
    `insert into staff.post (office_id, staff_id, holder_name, role, from_day)
     select o.id, m.id, m.name, $1, '2090-01-01' from staff.member m, organisation.office o
      where m.id = $2 and o.code = '510522'`,
    [role, staffId],
  );
  return given === 1;
}

/** Rows that a statement touches, or that the wall refuses it. Undone. */
async function touched(statement: string, values: unknown[]): Promise<number | "refused"> {
  await world.rows("savepoint attempt");
  try {
    return (await world.rows(`${statement} returning 1`, values)).length;
  } catch (error) {
    if ((error as { code?: string }).code === "42501") return "refused";
    throw error;
  } finally {
    await world.rows("rollback to savepoint attempt");
  }
}
