import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drafting } from "../../../testing/campaigns.ts";
import { addingCategory, addingGroup } from "../../../testing/control-inputs.ts";
import { controlledPerson, opening, visited } from "../../../testing/controls.ts";
import { freshKey, testDatabase } from "../../../testing/database.ts";
import { dayOf, fresh, momentOf, placeRow, ruleInput } from "../../../testing/duty-rows.ts";
import { rosterInput } from "../../../testing/inspections.ts";
import { logging, taskLine } from "../../../testing/outreach.ts";
import { demoIncident } from "../../../testing/protocols.ts";
import {
  arrivalInput,
  freshHousehold,
  importInput,
  roundInput,
  visitInput,
} from "../../../testing/screening.ts";
import { startTestWorker, type TestWorker } from "../../../testing/worker.ts";
import { worldOf, type World } from "../../../testing/world.ts";

/** What somebody sends that is written under the response of the county. */
interface Sent {
  readonly as?: string;
  readonly field: string;
  /** Of its input, where that is not named after the field. */
  readonly type?: string;
  readonly variables: (world: World) => Promise<{ input: object }>;
}

/** A village of the county that has no leading group yet. */
const withoutGroup = async (world: World) =>
  await world.value<string>(
    `select o.id::text from organisation.office o
      where o.code like '510522%' and o.kind = 'village_post' and o.closed_on is null
        and not exists (select from prevent.leading_group g where g.office_id = o.id) order by o.code limit 1`,
  );

let street = "";
let grid = "";

const sent: readonly Sent[] = [
  {
    field: "openControl",
    variables: async (world) => {
      const resident = {
        name: "孙迟到",
        sex: "MALE",
        phone: `128045${String(Date.now()).slice(-5)}`,
      };
      return await opening(world, grid, { resident });
    },
  },
  {
    field: "recordFollowUp",
    variables: async (world) => visited((await controlledPerson(world)).caseId),
  },
  { field: "recordArrival", variables: async (world) => await arrivalInput(world) },
  {
    field: "recordHouseholdVisit",
    variables: async (world) => visitInput(await freshHousehold(world)),
  },
  { field: "startScreeningRound", variables: async (world) => await roundInput(world) },
  {
    field: "generateInspectionRoster",
    type: "GenerateRosterInput",
    variables: async (world) => await rosterInput(world),
  },
  {
    field: "recordDisinfection",
    variables: async (world) => ({
      input: {
        placeId: await placeRow(world, "510522001"),
        agent: "CHLORINE",
        concentration: 500,
        minutes: 30,
        confirmed: true,
        photoIds: [],
        moment: momentOf(),
        idempotencyKey: freshKey(),
      },
    }),
  },
  {
    field: "submitReport",
    variables: async (world) => ({
      input: {
        postId: await world.post("fuyang.admin"),
        news: "一户断水",
        behalfReason: "本人外出代报",
        moment: momentOf((fresh() % 2) + 1),
        idempotencyKey: freshKey(),
      },
    }),
  },
  {
    field: "createDutyRule",
    variables: async (world) => ruleInput(street, await dayOf(world, 40 + fresh())),
  },
  {
    as: "county.admin",
    field: "setUpGroup",
    variables: async (world) => ({
      input: {
        officeId: await withoutGroup(world),
        name: "疫情防控工作领导小组",
        fromDay: "2020-01-26",
        idempotencyKey: randomUUID(),
      },
    }),
  },
  { as: "county.admin", field: "addControlGroup", variables: addingGroup },
  { as: "county.admin", field: "addControlCategory", variables: addingCategory },
  {
    field: "makePublicityPlan",
    variables: async (world) => {
      const lines = [await taskLine(world, ["510522001001"])];
      return { input: { title: "计划", note: "说明", lines, idempotencyKey: freshKey() } };
    },
  },
  { field: "recordOutreach", variables: async () => logging() },
  {
    as: "county.admin",
    field: "draftCampaign",
    variables: async (world) => drafting({ incidentId: await demoIncident(world) }),
  },
];

let world: World;
let jobs: TestWorker;
let counting: string;

beforeAll(async () => {
  const database = await testDatabase("demo");
  jobs = await startTestWorker(database.workerUrl);
  world = await worldOf(database, { files: jobs.files });
  [street, grid] = [await world.office("510522001"), await world.office("510522001001")];
  counting = await world.value(
    `select 'select (' || string_agg(format('(select count(*) from %I.%I where incident_id = $1)', c.table_schema, c.table_name), ' + ')
              || ')::integer'
       from information_schema.columns c join pg_tables t on t.schemaname = c.table_schema and t.tablename = c.table_name
      where c.column_name = 'incident_id' and c.table_name <> 'protocol'`,
  );
});
afterAll(async () => {
  await jobs.stop();
  await world.stop();
});

const ending =
  "update response.incident set ended_on = (now() at time zone 'Asia/Shanghai')::date where id = $1";
const asSystem = "select access.begin_system('test', null, 'incident:manage', 'test')";

/** Whether somebody waits for what this connection has not committed. */
const isAwaited = async () =>
  (await world.value<number>(
    "select count(*)::int from pg_locks where not granted and transactionid = pg_current_xact_id()::xid",
  )) === 1;

/** Sends it while another connection is ending the response. @returns what became of both */
async function sentMeanwhile({ as = "fuyang.officer", field, type, variables }: Sent) {
  const client = await world.as(as);
  const given = await variables(world);
  const incident = await demoIncident(world);
  const before = await world.value<number>(counting, [incident]);
  const input = type ?? `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  let ended = false;
  await world.rows("begin");
  try {
    await world.rows(asSystem);
    await world.rows(ending, [incident]);
    let isAnswered = false;
    const answer = client
      .send(`mutation ($input: ${input}!) { ${field}(input: $input) { __typename } }`, given)
      .finally(() => {
        isAnswered = true;
      });
    let waited = false;
    await expect
      .poll(async () => (waited = await isAwaited()) || isAnswered, { timeout: 5000, interval: 10 })
      .toBe(true);
    await world.rows("commit");
    ended = true;
    const { status } = await answer;
    const written = (await world.value<number>(counting, [incident])) - before;
    return { waited, written, status };
  } finally {
    if (!ended) await world.rows("rollback");
    await world.change("update response.incident set ended_on = null where id = $1", [incident]);
  }
}

test.each(sent)(
  "$field waits for whoever ends the response, and writes nothing under it then",
  async (one) => {
    expect(await sentMeanwhile(one)).toEqual({ waited: true, written: 0, status: 200 });
  },
);

test("a ledger that was ordered before waits as well, and is refused", async () => {
  const incident = await demoIncident(world);
  await jobs.pause();
  const text = "姓名,性别,来源地,到达日期\n李一,男,武汉市,2020/2/1\n";
  const bytes = await jobs.files.receive(Readable.from([Buffer.from(text)]), 1e6);
  await bytes.keep();
  const given = await importInput(world);
  const { fileId } = given.input;
  await world.change("update platform.file set sha256 = $2 where id = $1", [fileId, bytes.sha256]);
  const officer = await world.as("fuyang.officer");
  const { importArrivals } = await officer.ok<{ importArrivals: { id: string } }>(
    "mutation ($input: ImportArrivalsInput!) { importArrivals(input: $input) { id } }",
    given,
  );
  await world.rows("begin");
  try {
    await world.rows(asSystem);
    await world.rows(ending, [incident]);
    jobs.goOn();
    await expect.poll(isAwaited, { timeout: 10_000 }).toBe(true);
    await world.rows("commit");
    const outcome =
      "select concat_ws(' ', state, refusal) from prevent.arrival_import where id = $1";
    await expect
      .poll(() => world.value(outcome, [importArrivals.id]), { timeout: 10_000 })
      .toBe("refused no_incident");
  } finally {
    await world.rows("rollback");
    await world.change("update response.incident set ended_on = null where id = $1", [incident]);
  }
});

test("without the lock each of them is written under a response that has ended", async () => {
  const held = await world.value<string>(
    "select pg_get_functiondef('response.hold_incident(integer)'::regprocedure)",
  );
  const knows = await world.value<string>(
    "select pg_get_functiondef('publicity.knows_incident(uuid)'::regprocedure)",
  );
  await world.rows(held.replace("for share", ""));
  await world.rows(knows.replace("for share of i", ""));
  try {
    const slipped: string[] = [];
    for (const one of sent) {
      const { waited, written } = await sentMeanwhile(one);
      if (!waited && written > 0) slipped.push(one.field);
    }
    expect(slipped).toEqual(sent.map(({ field }) => field));
  } finally {
    await world.rows(held);
    await world.rows(knows);
  }
});
