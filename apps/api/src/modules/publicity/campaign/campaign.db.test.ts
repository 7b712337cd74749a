import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { drafting } from "../../../testing/campaigns.ts";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey, testDatabase } from "../../../testing/database.ts";
import { freshNumber, reachablePeople } from "../../../testing/reachable-people.ts";
import { startTestWorker, type TestWorker } from "../../../testing/worker.ts";
import { worldOf, type World } from "../../../testing/world.ts";

let world: World;
let worker: TestWorker;
let officer: TestClient;
let administrator: TestClient;
const village = "510522001001";

beforeAll(async () => {
  const database = await testDatabase("demo");
  worker = await startTestWorker(database.workerUrl);
  world = await worldOf(database);
  officer = await world.as("fuyang.officer");
  administrator = await world.as("fuyang.admin");
});
afterAll(async () => {
  await worker.stop();
  await world.stop();
});

interface Moved {
  __typename: string;
  id: string;
  version: number;
  state: string;
  people: number;
  reachable: number;
  segments: number;
  costLi: number;
  secondNeeded: boolean;
  words: string[];
}

const asked = `__typename ... on Campaign { id version state people reachable segments costLi secondNeeded }`;

async function act(client: TestClient, field: string, input: object, more = ""): Promise<Moved> {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const answer = await client.ok<Record<string, Moved>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${field === "draftCampaign" ? "id version" : asked} ${more} } }`,
    { input },
  );
  return answer[field] as Moved;
}

async function drafted(changes: object = {}, client = officer): Promise<Moved> {
  return await act(client, "draftCampaign", drafting(changes).input);
}

async function submitted(changes: object = {}): Promise<Moved> {
  const { id, version } = await drafted(changes);
  const moved = await act(officer, "submitCampaign", { id, version });
  expect(moved.__typename).toBe("Campaign");
  return moved;
}

async function faultOf(input: object): Promise<unknown> {
  const answer = await officer.send(
    "mutation ($input: DraftCampaignInput!) { draftCampaign(input: $input) { id } }",
    { input: { ...drafting().input, ...input } },
  );
  return answer.errors?.[0]?.extensions["fields"];
}

test("everybody of the audience is queued once, or stands there with the reason", async () => {
  const [shared, refused] = [freshNumber(), freshNumber()];
  const all = {};
  const plain = await reachablePeople(world, village, [
    freshNumber(),
    shared,
    shared,
    null,
    "0830-5261234",
  ]);
  await reachablePeople(world, village, [freshNumber()], { optOuts: ["publicity"] });
  const [withdrawn] = await reachablePeople(world, village, [refused]);
  await reachablePeople(world, village, [refused]);
  await officer.ok("mutation ($input: NoteOptOutInput!) { noteOptOut(input: $input) { id } }", {
    input: { personId: withdrawn, messageClass: "PUBLICITY", idempotencyKey: freshKey() },
  });
  const { id, version, people, reachable, costLi, segments } = await submitted({ audience: all });
  expect({ people, reachable, costLi }).toEqual({ people: 8, reachable: 3, costLi: segments * 35 });
  await act(administrator, "approveCampaign", { id, version });
  await vi.waitFor(
    async () =>
      expect(await world.value("select state from publicity.campaign where id = $1", [id])).toBe(
        "sending",
      ),
    { timeout: 10_000, interval: 50 },
  );
  const rows = await world.rows(
    "select state, reason, count(*)::int as n from publicity.message where campaign_id = $1 group by 1, 2 order by 1, 2",
    [id],
  );
  expect(rows).toEqual([
    { state: "excluded", reason: "landline", n: 1 },
    { state: "excluded", reason: "no_number", n: 1 },
    { state: "excluded", reason: "opted_out", n: 3 },
    { state: "queued", reason: null, n: 3 },
  ]);
  expect(plain).toHaveLength(5);
  const { campaignCoverage } = await officer.ok<{ campaignCoverage: { total: object } }>(
    "query ($id: ID!) { campaignCoverage(campaignId: $id) { total { target underWay noNumber optedOut rest } } }",
    { id },
  );
  expect(campaignCoverage.total).toEqual({
    target: 8,
    underWay: 3,
    noNumber: 2,
    optedOut: 3,
    rest: 5,
  });
  const entries = await world.value<number>(
    "select count(*)::int from audit.entry where subject = 'publicity.message'",
  );
  expect(entries).toBe(0);
  await act(administrator, "stopCampaign", { id, reason: "内容有误" });
  await vi.waitFor(
    async () =>
      expect(
        await world.rows(
          "select state, reason, people from publicity.campaign_count where campaign_id = $1 and people > 0 order by 2",
          [id],
        ),
      ).toContainEqual({ state: "excluded", reason: "stopped", people: 3 }),
    { timeout: 10_000, interval: 50 },
  );
  expect(await world.value("select state from publicity.campaign where id = $1", [id])).toBe(
    "stopped",
  );
});

describe("an approval", () => {
  test("is by another than whoever submitted, and by two above the threshold", async () => {
    const key = drafting().input;
    const { id, version } = await act(administrator, "draftCampaign", {
      ...key,
      audience: {},
    });
    await act(administrator, "submitCampaign", { id, version });
    const own = await act(
      administrator,
      "approveCampaign",
      { id, version: version + 1 },
      "... on AnotherMustApprove { did }",
    );
    expect(own).toEqual({ __typename: "AnotherMustApprove", did: "submitted" });
    await world.change("update publicity.campaign set second_needed = true where id = $1", [id]);
    const leader = await world.as("county.leader");
    const first = await act(leader, "approveCampaign", { id, version: version + 1 });
    expect(first).toMatchObject({ state: "SUBMITTED" });
    const twice = await act(leader, "approveCampaign", { id, version: first.version });
    expect(twice.__typename).toBe("AnotherMustApprove");
    const second = await act(await world.as("county.admin"), "approveCampaign", {
      id,
      version: first.version,
    });
    expect(second.state).toBe("APPROVED");
    const behind = world.change(
      "update publicity.campaign set second_by_staff = submitted_by_staff where id = $1",
      [id],
    );
    await expect(behind).rejects.toThrow("campaign_hands_check");
  });

  test("outside the hours is an emergency's alone, and stands with its reason", async () => {
    const { id, version } = await submitted({ audience: {} });
    const answer = await administrator.send(
      "mutation ($input: ApproveCampaignInput!) { approveCampaign(input: $input) { __typename } }",
      { input: { id, version, overrideReason: "险情紧急" } },
    );
    expect(answer.errors?.[0]?.extensions["fields"]).toMatchObject([{ code: "NOT_AN_EMERGENCY" }]);
    const urgent = await submitted({ audience: {}, messageClass: "EMERGENCY" });
    await act(administrator, "approveCampaign", {
      id: urgent.id,
      version: urgent.version,
      overrideReason: "险情紧急",
    });
    const [entry] = await world.rows(
      "select after ->> 'override_reason' as reason from audit.entry where subject_id = $1 and after ? 'override_reason'",
      [urgent.id],
    );
    expect(entry).toEqual({ reason: "险情紧急" });
  });
});

describe("a submission is refused", () => {
  test("where nobody can be written to", async () => {
    const { id, version } = await drafted({ audience: { search: "魑魅" } });
    expect((await act(officer, "submitCampaign", { id, version })).__typename).toBe(
      "AudienceEmpty",
    );
  });

  test("of a text that left a short while ago", async () => {
    const template = `请戴口罩${freshKey()}`;
    await submitted({ template, audience: {} });
    const { id, version } = await drafted({ template, audience: {} });
    expect((await act(officer, "submitCampaign", { id, version })).__typename).toBe("SameTextSent");
  });

  test("of a text with forbidden words", async () => {
    const { id, version } = await drafted({ template: "恭喜您中 奖", audience: {} });
    const refused = await act(
      officer,
      "submitCampaign",
      { id, version },
      "... on WordsForbidden { words }",
    );
    expect(refused).toEqual({ __typename: "WordsForbidden", words: ["中奖"] });
  });
});

test.each([
  [{ template: "{残疾等级}" }, "UNKNOWN_VARIABLE"],
  [{ template: "{姓名" }, "OPEN_BRACE"],
  [{ template: "好".repeat(501) }, "TOO_LONG"],
  [{ template: "好".repeat(495) }, "TOO_LONG"],
  [{ template: "好\ud83d好" }, "BROKEN_CHARACTER"],
  [{ template: " " }, "REQUIRED"],
  [{ template: "您的肢体残疾证已办好" }, "PERSONAL_DATA"],
  [{ audience: { search: "12800000001" } }, "PERSONAL_NUMBER"],
])("a draft is refused: %#", async (input, code) => {
  expect(await faultOf(input)).toMatchObject([{ code }]);
});

test("what somebody wrote back waits until they are written to, an emergency at night with its reason", async () => {
  const [personId] = await reachablePeople(world, village, [freshNumber()]);
  await world.change(
    `insert into publicity.reply (office_id, person_id, number_mask, text, opts_out)
     select office_id, id, '128****0001', t, t = 'R' from registry.person cross join unnest(array['谢谢', 'R']) t where id = $1`,
    [personId],
  );
  const thread = async () =>
    (
      await officer.ok<{ messageThread: { text: string; waits: boolean; by: string | null }[] }>(
        `query ($id: ID!) { messageThread(personId: $id) { text waits by overrideReason } }`,
        { id: personId },
      )
    ).messageThread;
  expect((await thread()).filter(({ waits }) => waits).map(({ text }) => text)).toEqual(["谢谢"]);
  await world.change(
    `insert into publicity.sending_policy (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
       forbidden_words, same_text_hours, send_from, send_to)
     select id, '【试】', '退订回R', 3, 35, 5000, '', 24, '03:00', '03:00:01' from organisation.office where code = '510522'
     on conflict (office_id) do update set send_from = excluded.send_from, send_to = excluded.send_to`,
  );
  const send = async (input: object) =>
    (
      await officer.ok<{ sendMessage: { __typename: string } }>(
        `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { __typename } }`,
        { input: { personId, text: "请留在家中", idempotencyKey: freshKey(), ...input } },
      )
    ).sendMessage.__typename;
  expect(await send({ messageClass: "CARE_FOLLOW_UP" })).toBe("OutsideWindow");
  expect(await send({ messageClass: "EMERGENCY" })).toBe("OutsideWindow");
  const overrideReason = "险情紧急，须连夜通知";
  expect(await send({ messageClass: "EMERGENCY", overrideReason })).toBe("Message");
  await world.change("delete from publicity.sending_policy");
  const known = await thread();
  expect(known.filter(({ waits }) => waits)).toEqual([]);
  expect(known.find(({ text }) => text === "请留在家中")).toMatchObject({ overrideReason });
  expect(known.find(({ text }) => text === "谢谢")?.by).not.toBeNull();
  const recorded = await world.value(
    "select after ->> 'override_reason' from audit.entry where subject = 'publicity.message' order by id desc limit 1",
  );
  expect(recorded).toBe(overrideReason);
});
