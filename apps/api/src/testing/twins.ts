import { idOf } from "./hidden-id.ts";
import type { Request } from "./transcript.ts";
import type { World } from "./world.ts";

/** The id of whom `twinIn` makes there. */
export const twinOf = (code: string): string => idOf(`twin ${code}`);
const carer = (code: string) => idOf(`carer of twin ${code}`);

/**
 * Somebody with a phone and a carer. Everybody made so has the same name, day of birth and numbers, so
 * that whatever is found by what people have in common could find the other.
 */
export async function twinIn(world: World, code: string): Promise<void> {
  await world.change(
    `with o as (select id from organisation.office where code = $1),
     p as (
       insert into registry.person (id, office_id, name, pinyin, initials, sex, born_on, document_type,
         certificate_standing, channels, phone_mask)
       select $2, o.id, '双生', 'shuang sheng', 'ss', 'male', '1950-05-05', 'none', 'not_certified', '{sms}', '128****0001' from o
       returning id, office_id),
     n as (insert into registry.person_key (key, office_id, person_id) select 'h:双', office_id, id from p),
     c as (
       insert into registry.carer (id, person_id, office_id, name, relation, role, from_day, phone_mask)
       select $3, id, office_id, '双护', 'spouse', 'carer', '2026-01-01', '128****0002' from p)
     insert into registry.sealed_value (person_id, office_id, kind, holder, carer_id, key_id, sealed, hash, tail_hash, mask)
     select p.id, p.office_id, 'phone', v.holder, v.carer, coalesce((select key_id from registry.sealing_key where state = 'current'), 0), '',
            sha256(convert_to(v.holder, 'UTF8')), sha256('尾'::bytea), v.mask
       from p cross join (values ('self', null::uuid, '128****0001'), ('carer', $3::uuid, '128****0002')) v(holder, carer, mask)`,
    [code, twinOf(code), carer(code)],
  );
}

/** What the twin elsewhere refuses, was told today, and under what control the carer is. */
export async function workWithTwin(world: World, code: string): Promise<void> {
  await world.change(
    `with t as (select s.id, s.person_id, s.office_id from registry.sealed_value s where s.person_id = $1),
     r as (insert into publicity.opt_out (office_id, person_id, phone_id, message_class, source)
       select office_id, person_id, id, 'publicity', 'reply' from t),
     m as (insert into publicity.message (office_id, person_id, phone_id, message_class, lane, state, segments, body)
       select office_id, person_id, id, 'publicity', 'realtime', 'accepted', 1, '请保重' from t, generate_series(1, 5))
     insert into publicity.reply (office_id, person_id, number_mask, text, opts_out)
     select office_id, person_id, '1**********', '别', false from t`,
    [twinOf(code)],
  );
  await world.change(
    `insert into prevent.control_case (office_id, incident_id, carer_id, name, category_id, group_code, group_label,
       category_code, category_label, anchor_rule, days, checks_per_day, approver, anchor_on, from_day, until_on, opened_by)
     select k.office_id, c.incident_id, k.id, k.name, c.id, c.group_code, '组', c.code, c.label, c.anchor_rule, c.days,
            c.checks_per_day, c.approver, '2026-06-01', '2026-06-01', '2026-06-15', '别人'
       from registry.carer k, (select * from prevent.control_category order by valid_from, id limit 1) c where k.id = $1`,
    [carer(code)],
  );
}

/** What may be asked about one's own twin, where another could answer. */
export function twinAsked(code: string): Request[] {
  const id = twinOf(code);
  const preview = `query ($personId: ID, $carerId: ID) { careGapPreview(personId: $personId, carerId: $carerId) {
    personId name relation officeName otherCarers } }`;
  const campaign = `query ($template: String!) { previewCampaign(input: { messageClass: PUBLICITY, template: $template,
    audience: { search: "双生" } }) { people reachable segments excluded { reason people } } }`;
  return [
    { query: preview, variables: { personId: id } },
    { query: preview, variables: { carerId: carer(code) } },
    { query: campaign, variables: { template: "请保重" } },
    { query: campaign, variables: { template: "请多保重" } },
    {
      query: `{ people(first: 9, filter: { search: "双生" }) { totalCount nodes { id name carers { id name toDay } } } }`,
    },
  ];
}
