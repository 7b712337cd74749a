import { signedIn } from "../../api/src/testing/client.ts";
import { connected } from "../../api/src/testing/connected.ts";
import { freshKey } from "../../api/src/testing/database.ts";
import { registered } from "../../api/src/testing/people.ts";
import type { Site } from "./site.ts";

/** Rules, somebody at home, a place and a round of screening in the worker's grid. */
export async function arrangeField(site: Site, worker: string): Promise<void> {
  const admin = await signedIn(site.address, "county.admin");
  const { offices } = await admin.ok<{ offices: { nodes: { id: string }[] } }>(
    `{ offices(first: 1, filter: { kinds: [COUNTY_FEDERATION] }) { nodes { id } } }`,
  );
  const own = await signedIn(site.address, worker);
  const { viewer } = await own.ok<{
    viewer: { id: string; posts: { id: string; officeId: string }[] };
  }>("{ viewer { id posts { id officeId } } }");
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format();
  for (const kind of ["DAILY_REPORT", "DISINFECTION", "FOLLOW_UP"]) {
    await admin.ok(
      `mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }`,
      {
        input: {
          kind,
          officeId: offices.nodes[0]?.id,
          windows: [{ start: "00:00", due: "23:58", end: "23:59" }],
          everyNDays: 1,
          workingDaysOnly: false,
          validFrom: today,
          idempotencyKey: freshKey(),
        },
      },
    );
  }
  await admin.ok(
    `mutation ($input: OpenControlInput!) { openControl(input: $input) { __typename } }`,
    {
      input: {
        officeId: viewer.posts[0]?.officeId,
        categoryCode: "home_isolation",
        anchorOn: today,
        resident: { name: "周建国", sex: "MALE", phone: "12890000001" },
        idempotencyKey: freshKey(),
      },
    },
  );
  const officer = await signedIn(site.address, "fuyang.officer");
  const officeId = viewer.posts[0]?.officeId;
  await officer.ok(
    `mutation ($place: RegisterPlaceInput!, $door: RegisterHouseholdInput!, $round: StartScreeningRoundInput!) {
       registerDisinfectionPlace(input: $place) { __typename }
       registerHousehold(input: $door) { id }
       startScreeningRound(input: $round) { id } }`,
    {
      place: {
        officeId,
        kind: "CORRIDOR",
        name: "一号楼楼道",
        keeperPostId: viewer.posts[0]?.id,
        idempotencyKey: freshKey(),
      },
      door: {
        officeId,
        door: "3组12号",
        members: [
          { resident: { name: "吴桂芳", sex: "FEMALE" } },
          { resident: { name: "郑小明", sex: "MALE" } },
        ],
        idempotencyKey: freshKey(),
      },
      round: {
        officeId,
        name: "返乡人员摸排",
        fromDay: today,
        toDay: today,
        workerIds: [viewer.id],
        idempotencyKey: freshKey(),
      },
    },
  );
}

/** A letter of the county that has not reached somebody in the worker's grid. */
export async function unreachedLetter(site: Site, worker: string) {
  const officer = await signedIn(site.address, "fuyang.officer");
  const own = await signedIn(site.address, worker);
  const { viewer } = await own.ok<{ viewer: { posts: { officeId: string }[] } }>(
    "{ viewer { posts { officeId } } }",
  );
  const personId = await registered(officer, viewer.posts[0]?.officeId ?? "", {
    name: "江门告",
    disability: { category: "INTELLECTUAL", grade: 2, parts: [] },
  });
  const title = `一封信${Date.now()}`;
  const id = await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("set local role wuzi_access");
    await client.query("select access.begin_system('test', null, 'campaign:approve', 'test')");
    const { rows } = await client.query<{ id: string }>(
      `insert into publicity.campaign (office_id, message_class, legal_basis, title, template, audience, state, people, reachable,
         segments, cost_li, signature, opt_out_text, drafted_by, drafted_by_staff, submitted_by, submitted_by_staff,
         submitted_at, approved_at)
       select o.id, 'publicity', '依据', $1, '请戴口罩', '{}', 'done', 1, 1, 1, 35, '【试】', '拒收请回复R', m.name, m.id,
              m.name, m.id, now(), now()
         from organisation.office o cross join lateral (select * from staff.member s where s.login = 'county.security') m
        where o.code = '510522' returning id`,
      [title],
    );
    await client.query(
      `insert into publicity.message (office_id, campaign_id, person_id, message_class, lane, state, reason, segments)
       select p.office_id, $1, p.id, 'publicity', 'bulk', 'excluded', 'no_number', 0 from registry.person p where p.id = $2`,
      [rows[0]?.id, personId],
    );
    await client.query("commit");
    return rows[0]?.id;
  });
  return {
    title,
    covered: async () => {
      const { campaignCoverage } = await officer.ok<{ campaignCoverage: { total: object } }>(
        `query ($id: ID!) { campaignCoverage(campaignId: $id) { total { otherwise rest } } }`,
        { id },
      );
      return campaignCoverage.total;
    },
  };
}
