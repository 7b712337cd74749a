import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../testing/client.ts";
import { controlledPerson, record, visited } from "../../../testing/controls.ts";
import { undoneAsSystem } from "../../../testing/duties.ts";
import {
  happen,
  happenings,
  keptStanding,
  rawStanding,
  type Happening,
  type Standing,
} from "../../../testing/standing.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

interface Unit {
  unit: { code: string };
  own: boolean;
  reports: {
    expected: number;
    done: number;
    late: number;
    news: number;
    zero: number;
    rate: number | null;
  };
}

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

const day = "2026-06-01";
const fields = "unit { code } own reports { expected done late news zero overdue rate }";
const query = `query ($day: Day!) { unitDays(day: $day) { ${fields} } }`;
const subscription = `subscription ($day: Day!) { unitDaysChanged(day: $day) { ${fields} } }`;

/** What the engine would have counted for one office. */
async function counted(
  code: string,
  [expected, done, late]: [number, number, number],
): Promise<void> {
  await world.rows(
    `insert into prevent.day_summary (office_id, on_day, kind, expected, done, late, news, zero, excused)
     select id, $2, 'daily_report', $3, $4, $5, 0, $4, 0 from organisation.office where code = $1
     on conflict on constraint day_summary_key do update set done = excluded.done, zero = excluded.zero`,
    [code, day, expected, done, late],
  );
}

async function seenBy(login: string): Promise<Unit[]> {
  return (await (await world.as(login)).ok<{ unitDays: Unit[] }>(query, { day })).unitDays;
}

describe("a day by units", () => {
  test("counts what is below, each once, and the office's own apart", async () => {
    await counted("510522", [6, 6, 0]);
    await counted("510522001", [2, 1, 1]);
    await counted("510522001001", [1, 1, 0]);
    await counted("510522001001-g1", [1, 0, 0]);
    await counted("510522002", [3, 0, 0]);
    const county = await seenBy("county.leader");
    const own = county.find((each) => each.own);
    expect(own).toMatchObject({
      unit: { code: "510522" },
      reports: { expected: 6, done: 6, rate: 100 },
    });
    const fuyang = county.find(({ unit }) => unit.code === "510522001");
    expect(fuyang?.reports).toEqual({
      expected: 4,
      done: 2,
      late: 1,
      news: 0,
      zero: 2,
      overdue: 2,
      rate: 50,
    });
    const quiet = county.find(({ unit }) => unit.code === "510522101");
    expect(quiet?.reports).toMatchObject({ expected: 0, done: 0, rate: null });
    const total = county.reduce((sum, { reports }) => sum + reports.expected, 0);
    expect(total).toBe(13);
  });

  test("is each office's own part for its own people", async () => {
    const codes = (await seenBy("fuyang.officer")).map(({ unit }) => unit.code);
    expect(codes[0]).toBe("510522001");
    expect(codes.slice(1).every((code) => code.startsWith("510522001"))).toBe(true);
    expect(codes.length).toBeGreaterThan(18);
  });
});

describe("who is under control and what stands open", () => {
  const asked = `unit { code } standing { underControl openAlerts overdueAlerts openCareGaps overdueCareGaps }`;
  const standing = `query ($day: Day!) { unitDays(day: $day) { ${asked} } }`;
  const people: string[] = [];

  /** Does what is drawn and takes it back; what is kept of each of four days, and what the tables say. */
  async function keptAndRaw(acts: readonly Happening[], fault?: string) {
    return await undoneAsSystem(world, async () => {
      await world.rows("select access.begin_system('test', null, 'control:write', 'test')");
      if (fault !== undefined) await world.rows(fault);
      const moved = await happen(world, people, acts);
      const [kept, raw]: [Standing[][], Standing[][]] = [[], []];
      for (const day of [0, -1, -2, -3]) {
        kept.push(await keptStanding(world, day));
        raw.push(await rawStanding(world, day, moved));
      }
      return { kept, raw };
    });
  }

  beforeAll(async () => {
    for (const _ of [1, 2, 3, 4]) people.push((await controlledPerson(world)).personId);
    await world.change(
      "update prevent.control_case set state = 'left', ended_on = from_day where state = 'active'",
    );
  });

  test("is kept as the raw tables say, whatever happened, today and on the days before", async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(happenings, async (acts) => {
        const { kept, raw } = await keptAndRaw(acts);
        most = Math.max(most, kept.flat().length);
        expect(kept).toEqual(raw);
      }),
      { numRuns: 30 },
    );
    expect(most).toBeGreaterThan(4);
  });

  test.each(["prevent.control_case", "prevent.control_alert", "care.gap"])(
    "is found wrong where changes of %s are not followed",
    async (table) => {
      const trigger = `${table.split(".")[1]}_standing_update`;
      const acts: Happening[] = (["open", "alert", "gap", "close", "fill", "end"] as const).map(
        (act) => ({ act, who: 0, ago: 0 }),
      );
      const { kept, raw } = await keptAndRaw(
        acts,
        `alter table ${table} disable trigger ${trigger}`,
      );
      expect(kept).not.toEqual(raw);
    },
  );

  test("is told by unit, with what is overdue now, red for whoever looks", async () => {
    const { caseId } = await controlledPerson(world);
    await (
      await world.as("fuyang.officer")
    ).ok(record, visited(caseId, { outcome: "SEEN_UNWELL", temperature: 38.5 }));
    const today = await world.value<string>("select prevent.china_day(now())::text");
    const leader = await world.as("county.leader");
    const seen = async (on: string) => {
      const { unitDays } = await leader.ok<{
        unitDays: { unit: { code: string }; standing: object }[];
      }>(standing, { day: on });
      return unitDays.find(({ unit }) => unit.code === "510522001")?.standing;
    };
    const none = { openCareGaps: 0, overdueCareGaps: 0 };
    expect(await seen(today)).toEqual({
      underControl: 1,
      openAlerts: 1,
      overdueAlerts: 0,
      ...none,
    });
    await world.change("update prevent.control_alert set due_at = now() - interval '1 minute'");
    expect(await seen(today)).toMatchObject({ openAlerts: 1, overdueAlerts: 1 });
    expect(await seen("2020-02-29")).toEqual({
      underControl: 0,
      openAlerts: 0,
      overdueAlerts: null,
      openCareGaps: 0,
      overdueCareGaps: null,
    });
  });
});

describe("listening to a day", () => {
  test("tells what there is, and again when a unit has reported", async () => {
    const leader = await world.as("county.leader");
    const stream = leader.listen<{ unitDaysChanged: Unit[] }>(subscription, { day });
    const doneIn = (next: IteratorResult<Answer<{ unitDaysChanged: Unit[] }>, unknown>) => {
      const units = next.done === true ? [] : (next.value.data?.unitDaysChanged ?? []);
      return units.find(({ unit }) => unit.code === "510522002")?.reports.done;
    };
    expect(doneIn(await stream.next())).toBe(0);
    await counted("510522002", [3, 3, 0]);
    expect(doneIn(await stream.next())).toBe(3);
    await stream.return(undefined);
  });

  test("gives each what is in their own reach, however many listen at once", async () => {
    const logins = ["county.leader", "fuyang.officer", "county.leader", "lingang.officer"];
    const clients = [];
    for (const login of logins) clients.push(await world.as(login));
    const streams = await Promise.all(
      clients.map(async (client) => {
        const stream = client.listen<{ unitDaysChanged: Unit[] }>(subscription, { day });
        const next = (await stream.next()) as { value: Answer<{ unitDaysChanged: Unit[] }> };
        return { stream, seen: next.value.data?.unitDaysChanged };
      }),
    );
    expect(streams.map(({ seen }) => seen?.[0]?.unit.code)).toEqual([
      "510522",
      "510522001",
      "510522",
      "510522002",
    ]);
    expect(streams[0]?.seen).toEqual(streams[2]?.seen);
    await Promise.all(streams.map(({ stream }) => stream.return(undefined)));
  });

  test("ends with the session, and keeps none alive", async () => {
    const client = await world.enter("county.leader");
    await world.rows("update access.session set last_seen_at = now() - interval '20 minutes'");
    const stream = client.listen(subscription, { day });
    await stream.next();
    const moved = await world.rows(
      "select 1 from access.session where last_seen_at > now() - interval '19 minutes'",
    );
    expect(moved).toEqual([]);
    await world.rows("update access.session set ended_at = now()");
    const last: unknown[] = [];
    for await (const { errors } of stream) last.push(errors?.[0]?.extensions["code"]);
    expect(last).toEqual(["UNAUTHENTICATED"]);
  });

  test("is for subscriptions alone, under the same limits, and for so many at once", async () => {
    const client = await world.enter("county.leader");
    const code = (answer: Answer<unknown>) => answer.errors?.[0]?.extensions["code"];
    expect(code(await client.first("query { viewer { id } }", {}))).toBe("BAD_USER_INPUT");
    expect(code(await client.first("subscription { nothing }", {}))).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
    expect(code(await client.first("subscription {", {}))).toBe("GRAPHQL_PARSE_FAILED");
    const asQuery = await client.raw(JSON.stringify({ query: subscription, variables: { day } }));
    expect([asQuery.status, await asQuery.text()]).toEqual([
      400,
      expect.stringContaining("/graphql/stream"),
    ]);
    const open = Array.from({ length: 5 }, () => client.listen(subscription, { day }));
    await Promise.all(open.map((stream) => stream.next()));
    expect(code(await client.first(subscription, { day }))).toBe("RATE_LIMITED");
    await Promise.all(open.map((stream) => stream.return(undefined)));
    await expect
      .poll(async () => code(await client.first(subscription, { day })), { timeout: 5000 })
      .toBeUndefined();
  });

  test("does not keep the server from stopping", async () => {
    const own = await demoWorld();
    const stream = (await own.as("county.leader")).listen(subscription, { day });
    await stream.next();
    await own.stop();
    expect((await stream.next()).done).toBe(true);
  });
});
