import type { DeedState } from "@wuzi/domain/publicity/deed-words";
import { freshKey } from "./database.ts";
import type { World } from "./world.ts";

/** A deed as a client writes it; it names two people and says too much of both. */
export const sourceText =
  "二月以来，村专职委员张长江每天入户，为邻居李梅送去口罩和米油。她的电话是13812345678，住3组12号。";

/** The same as it may be published. */
export const cleanText =
  "二月以来，村专职委员张某某每天入户，为邻居李某送去口罩和米油，一户也没有落下，大家都说她是贴心人。";

export const writing = (changes: object = {}) => ({
  title: "一名村专职委员的二月",
  body: sourceText,
  aboutName: "张长江",
  aboutRole: "村专职委员",
  otherNames: ["李梅"],
  photoIds: [] as string[],
  ...changes,
});

export const drafting = (changes: object = {}) => ({
  input: { ...writing(), idempotencyKey: freshKey(), ...changes },
});

export const consenting = (deedId: string, changes: object = {}) => ({
  input: {
    deedId,
    givenBy: "张长江",
    giver: "SELF",
    means: "IN_PERSON",
    givenOn: "2020-02-20",
    nameMayBePublished: false,
    photosMayBePublished: false,
    note: "当面说明了用途",
    photoIds: [] as string[],
    idempotencyKey: freshKey(),
    ...changes,
  },
});

export const withdrawing = (deedId: string) => ({
  input: { deedId, withdrawnBy: "张长江", withdrawnOn: "2020-02-25", reason: "本人不愿再公开" },
});

export const platformInput = (version: number, changes: object = {}) => ({
  input: {
    level: "CITY",
    name: "泸州市残联信息平台",
    url: "https://platform.example/deeds",
    keyName: "hejiang",
    secret: "a-secret-of-the-citys-platform",
    version,
    ...changes,
  },
});

/** The version of the demo county's platform. */
export async function platformVersion(world: World, level = "city"): Promise<number> {
  return await world.value(
    `select coalesce(max(p.version), 0) from publicity.deed_platform p join organisation.office o on o.id = p.office_id
      where o.code = '510522' and p.level = $1`,
    [level],
  );
}

interface Made {
  id: string;
  submissionId: string;
  deliveryId: string;
}

const reviewed = ["reviewed", "cleared", "submitted", "accepted", "returned"];
const sent = ["submitted", "accepted", "returned"];

/**
 * A deed of an office as it stands in a state: with its source, from the review on with its public
 * text and consent, once submitted with a submission to the city and a notice that failed.
 */
export async function deedAt(
  world: World,
  code: string,
  state: DeedState = "draft",
  consent = state !== "draft" && state !== "in_review" && state !== "reviewed",
): Promise<Made> {
  const made = {
    id: await world.value<string>("select uuidv7()::text"),
    submissionId: await world.value<string>("select uuidv7()::text"),
    deliveryId: await world.value<string>("select uuidv7()::text"),
  };
  const { id, submissionId, deliveryId } = made;
  const by = `cross join lateral (select * from staff.member s where s.login = 'county.security') m`;
  await world.change(
    `insert into publicity.deed (id, office_id, state, title, about_name, about_role, other_names, written_by, written_by_staff,
       handed_in_by, handed_in_by_staff, handed_in_at, reviewed_by, reviewed_by_staff, reviewed_at)
     select $1::uuid, o.id, $3, '一名村专职委员的二月', '张长江', '村专职委员', '{李梅}', m.name, m.id, m.name, m.id, now(),
            case when $4 then '审核人' end, case when $4 then r.id end, case when $4 then now() end
       from organisation.office o ${by} cross join lateral (select * from staff.member s where s.login = 'county.system') r
      where o.code = $2`,
    [id, code, state, reviewed.includes(state)],
  );
  await world.value("select 1 / count(*) from publicity.deed where id = $1", [id]);
  await world.change(
    `insert into publicity.deed_text (deed_id, office_id, kind, number, of_source, title, body, made_by, made_by_staff)
     select d.id, d.office_id, t.kind, 1, 1, '一名村专职委员的二月', t.body, m.name, m.id
       from publicity.deed d cross join (values ('source', $2), ('public', $3)) as t (kind, body) ${by}
      where d.id = $1 and (t.kind = 'source' or d.state not in ('draft', 'in_review'))`,
    [id, sourceText, cleanText],
  );
  if (consent) {
    await world.change(
      `insert into publicity.deed_consent (deed_id, office_id, given_by, giver, means, given_on, name_may_be_published,
         photos_may_be_published, recorded_by, recorded_by_staff)
       select d.id, d.office_id, '张长江', 'self', 'in_person', '2020-02-20', false, true, m.name, m.id
         from publicity.deed d ${by} where d.id = $1`,
      [id],
    );
  }
  if (!sent.includes(state)) return made;
  const answer = state === "submitted" ? "open" : state;
  await world.change(
    `with p as (insert into publicity.deed_platform (office_id, level, name, key_id, sealed)
       select o.id, 'city', '市平台', 0, '' from organisation.office o where o.code = left($2, 6)
       on conflict (office_id, level) do update set updated_at = now() returning id),
     s as (insert into publicity.deed_submission (id, deed_id, office_id, level, platform_id, platform_name, text_id, consent_id,
         state, package_state, submitted_by, submitted_by_staff, answered_by, answered_at, returned_reason)
       select $3::uuid, d.id, d.office_id, 'city', p.id, '市平台', x.id, c.id, $5, 'failed', m.name, m.id, m.name, now(),
              case when $5 = 'returned' then '篇幅过长' end
         from publicity.deed d join publicity.deed_text x on x.deed_id = d.id and x.kind = 'public'
         join publicity.deed_consent c on c.deed_id = d.id cross join p ${by} where d.id = $1
       returning id, office_id, platform_id)
     insert into publicity.deed_delivery (id, submission_id, office_id, platform_id, event, body, state, attempts, fault)
     select $4::uuid, s.id, s.office_id, s.platform_id, 'submitted', '{}', 'failed', 3, 'no_answer' from s`,
    [id, code, submissionId, deliveryId, answer],
  );
  return made;
}
