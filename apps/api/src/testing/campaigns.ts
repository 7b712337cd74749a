import { freshKey } from "./database.ts";
import { manyPeople } from "./many-people.ts";
import type { World } from "./world.ts";

/** Ids that no campaign, message or refusal has. */
export const nobody = "00000000-0000-7000-8000-000000000000";

/** A text and whom it is for, as a client drafts it; each text is another. */
export function drafting(changes: object = {}) {
  const key = freshKey();
  return {
    input: {
      messageClass: "PUBLICITY",
      title: "致残疾人朋友的一封信",
      legalBasis: "县指挥部〔2020〕9号",
      template: `{姓名}您好，请戴口罩、勤洗手、不聚集。${key}`,
      audience: {},
      idempotencyKey: key,
      ...changes,
    },
  };
}

/** Everything that an input of a campaign's content can hold. */
export const wholeAudience = (officeId: string) => ({
  officeId,
  state: "ACTIVE",
  categories: ["HEARING"],
  grades: [2],
  certificateStates: ["NOT_CERTIFIED"],
  minAge: 1,
  maxAge: 120,
  channels: ["SMS"],
  livesAlone: true,
  needsCare: false,
  hasPhone: false,
  hasCarer: false,
  importId: null,
  search: "江",
});

/** A campaign of an office as it stands in a state, with one of its people in it where it has some. */
export async function campaignAt(world: World, code: string, state = "draft"): Promise<string> {
  const id = await world.value<string>("select uuidv7()::text");
  await world.change(
    `insert into publicity.campaign (id, office_id, message_class, legal_basis, title, template, audience, state, people,
       reachable, segments, cost_li, signature, opt_out_text, drafted_by, drafted_by_staff, submitted_by, submitted_by_staff,
       submitted_at, approved_at)
     select $1::uuid, o.id, 'publicity', '依据', '通知', '请戴口罩' || $1::uuid, '{}', $3, 1, 1, 1, 35, '【试】', '拒收请回复R', m.name, m.id,
            m.name, m.id, now() - interval '2 days', now()
       from organisation.office o cross join lateral (select * from staff.member s where s.login = 'county.security') m
      where o.code = $2`,
    [id, code, state],
  );
  return id;
}

/** A message to somebody new at an office, of a campaign or by itself. */
export async function messageAt(
  world: World,
  code: string,
  { campaignId = null, state = "delivered" }: { campaignId?: string | null; state?: string } = {},
): Promise<{ id: string; personId: string; phoneId: string }> {
  await manyPeople(world, { office: code, count: 1 });
  const [person] = await world.rows<{ id: string; phone_id: string }>(
    `select p.id::text, s.id::text as phone_id from registry.person p
       join registry.sealed_value s on s.person_id = p.id and s.kind = 'phone'
       join organisation.office o on o.id = p.office_id where o.code = $1 order by p.id desc limit 1`,
    [code],
  );
  const id = await world.value<string>("select uuidv7()::text");
  await world.change(
    `insert into publicity.message (id, office_id, campaign_id, person_id, phone_id, message_class, lane, state, reason, body, segments)
     select $1::uuid, p.office_id, $3::uuid, p.id, $4::uuid, 'publicity', 'bulk', $5, case when $5 in ('excluded', 'failed') then 'unreachable' end,
            case when $3::uuid is null then '请保重' end, 1
       from registry.person p where p.id = $2::uuid`,
    [id, person?.id, campaignId, person?.phone_id, state],
  );
  return { id, personId: person?.id ?? "", phoneId: person?.phone_id ?? "" };
}

/** A refusal of a number of somebody new at an office. */
export async function optOutAt(world: World, code: string): Promise<string> {
  const { personId, phoneId } = await messageAt(world, code);
  const id = await world.value<string>("select uuidv7()::text");
  await world.change(
    `insert into publicity.opt_out (id, office_id, person_id, phone_id, message_class, source)
     select $1, p.office_id, p.id, $3, 'publicity', 'by_hand' from registry.person p where p.id = $2`,
    [id, personId, phoneId],
  );
  return id;
}

/** Something that a stranger wrote back, kept at an office. */
export async function replyAt(world: World, code: string): Promise<string> {
  const id = await world.value<string>("select uuidv7()::text");
  await world.change(
    `insert into publicity.reply (id, office_id, number_mask, text, opts_out)
     select $1, o.id, '128****0001', '收到', false from organisation.office o where o.code = $2`,
    [id, code],
  );
  return id;
}

/** The rules that a county may set. */
export const rules = (version: number) => ({
  input: {
    signature: "【合江县残联】",
    optOutText: "拒收请回复R",
    dailyCap: 3,
    pricePerPart: 35,
    approvalThreshold: 5000,
    forbiddenWords: ["中奖", "贷款"],
    sameTextHours: 24,
    sendFrom: "08:00",
    sendTo: "21:00",
    note: "待运营商确认",
    version,
  },
});

/** The version of the demo county's rules. */
export async function rulesVersion(world: World): Promise<number> {
  return await world.value(
    `select coalesce(max(p.version), 0) from publicity.sending_policy p join organisation.office o on o.id = p.office_id
      where o.code = '510522'`,
  );
}
