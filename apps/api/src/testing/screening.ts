import { randomUUID } from "node:crypto";
import { nobody } from "./registry-people.ts";
import type { World } from "./world.ts";

/** Two grids of two streets, and who works in the first. */
export const ownGrid = "510522001001";
export const otherGrid = "510522002001";
export const worker = "fuyang.officer";
export const stranger = "lingang.officer";

const open: Record<string, string> = { [worker]: ownGrid, [stranger]: otherGrid };

const moment = () => {
  const at = new Date().toISOString();
  return { occurredAt: at, sentAt: at };
};

/** What is made once in a world for one case, before anything is counted. */
export function madeOnce<T>(make: (world: World) => Promise<T>): (world: World) => Promise<T> {
  const known = new WeakMap<World, Promise<T>>();
  return (world) => {
    const made = known.get(world) ?? make(world);
    known.set(world, made);
    return made;
  };
}

let doors = 0;
const resident = (name = "外来") => ({ name, sex: "MALE" });

export async function householdInput(world: World, login = worker) {
  doors += 1;
  return {
    input: {
      officeId: await world.office(open[login] ?? ""),
      door: `${doors}组${doors}号`,
      members: [{ resident: resident() }],
      idempotencyKey: randomUUID(),
    },
  };
}

/** A household of two who are not registered. */
export async function freshHousehold(
  world: World,
  login = worker,
): Promise<{ id: string; members: { id: string }[] }> {
  const variables = await householdInput(world, login);
  variables.input.members.push({ resident: resident("同住") });
  const { registerHousehold } = await (
    await world.as(login)
  ).ok<{ registerHousehold: { id: string; members: { id: string }[] } }>(
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id members { id } } }`,
    variables,
  );
  return registerHousehold;
}

export function visitInput(
  { id, members }: { id: string; members: { id: string }[] },
  changes: object = {},
) {
  return {
    input: {
      householdId: id,
      moment: moment(),
      members: members.map((member) => ({ memberId: member.id, outcome: "SEEN_WELL", note: "好" })),
      note: "无异常",
      idempotencyKey: randomUUID(),
      ...changes,
    },
  };
}

/** A visit to a household that does not exist. */
export const nobodysVisit = () => visitInput({ id: nobody, members: [{ id: nobody }] });

const day = (offset: number) =>
  new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

export const journey = () => ({
  originCode: "420100",
  origin: "湖北省武汉市",
  transport: "TRAIN",
  transportNo: "G1234",
  companions: "妻子、孩子",
  arrivedOn: day(-2),
  plannedLeaveOn: day(20),
  stay: "3组12号二楼",
  needs: "口罩",
});

let arrivals = 0;
export async function arrivalInput(world: World, login = worker, changes: object = {}) {
  arrivals += 1;
  return {
    input: {
      officeId: await world.office(open[login] ?? ""),
      resident: {
        name: "来访人",
        sex: "MALE",
        bornOn: "1980-01-01",
        document: { type: "PASSPORT", number: `E${10_000_000 + arrivals}` },
        phone: `138${String(10_000_000 + arrivals)}`,
      },
      journey: journey(),
      moment: moment(),
      idempotencyKey: randomUUID(),
      ...changes,
    },
  };
}

export const recordArrival = /* GraphQL */ `
  mutation ($input: RecordArrivalInput!) {
    recordArrival(input: $input) {
      __typename
      ... on Arrival {
        id
        version
        sightingCount
        stayMask
        state
      }
      ... on ArrivalElsewhere {
        town
      }
      ... on MomentRefused {
        reason
      }
    }
  }
`;

export async function freshArrival(world: World, login = worker): Promise<string> {
  const client = await world.as(login);
  const answer = await client.ok<{ recordArrival: { id: string } }>(
    recordArrival,
    await arrivalInput(world, login),
  );
  return answer.recordArrival.id;
}

export const dismissing = (id: string, version = 1) => ({
  input: { id, version, reason: "路过，当日已离县" },
});

export const voiding = (id: string, version = 1) => ({
  input: { id, version, reason: "登记错人，重复计入" },
});

export const editing = (id: string, changes: object = {}, version = 1) => ({
  input: {
    id,
    version,
    journey: { ...journey(), origin: "湖北省黄冈市", ...changes },
    reason: "来源地问错了",
  },
});

let rounds = 0;
/** A round in a grid of its own each time, since a grid has one at a time. */
export async function roundInput(world: World, login = worker) {
  rounds += 1;
  const street = (open[login] ?? "").slice(0, 9);
  const grids = await world.rows<{ id: string }>(
    `select o.id::text from organisation.office o where o.code like $1 || '%' and o.closed_on is null
        and o.kind in ('grid', 'village_post', 'community_post')
        and not exists (select from prevent.screening_round r where r.office_id = o.id)
      order by o.code desc, o.id desc`,
    [street],
  );
  return {
    input: {
      officeId: grids[rounds % grids.length]?.id ?? "",
      name: `第${rounds}轮摸排`,
      fromDay: day(-1),
      toDay: day(9),
      workerIds: [await world.member(login)],
      idempotencyKey: randomUUID(),
    },
  };
}

/** A ledger's file as somebody has sent it. */
export async function ledgerFile(world: World, login = worker): Promise<string> {
  const id = randomUUID();
  await world.change(
    `insert into platform.file (id, office_id, staff_id, purpose, name, size, sha256, expires_at)
     select $1, m.office_id, m.id, 'arrival_ledger', '台账.csv', 1, repeat('a', 64), now() + interval '7 days'
       from staff.member m where m.login = $2`,
    [id, login],
  );
  return id;
}

export async function importInput(world: World, login = worker, fileId?: string) {
  return {
    input: {
      officeId: await world.office(open[login] ?? ""),
      fileId: fileId ?? (await ledgerFile(world, login)),
      idempotencyKey: randomUUID(),
    },
  };
}

/** An import that waits for its job. */
export async function freshImport(world: World, login = worker): Promise<string> {
  const id = randomUUID();
  const file = await ledgerFile(world, login);
  await world.change(
    `insert into prevent.arrival_import (id, office_id, staff_id, file_id)
     select $1, $2, m.id, $3 from staff.member m where m.login = $4`,
    [id, await world.office(open[login] ?? ""), file, login],
  );
  return id;
}
