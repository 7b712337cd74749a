import { asSystem, type SystemTransaction } from "../../src/platform/database/as-system.ts";
import { ringOf } from "../../src/platform/sealing/key-ring.ts";

const surnames =
  "王wang 李li 张zhang 刘liu 陈chen 杨yang 黄huang 赵zhao 周zhou 吴wu 徐xu 孙sun 马ma 朱zhu 胡hu 林lin 郭guo 何he 高gao 罗luo";
const middles =
  "伟wei 芳fang 娜na 敏min 静jing 丽li 强qiang 磊lei 军jun 洋yang 勇yong 艳yan 杰jie 娟juan 涛tao 明ming 超chao 秀xiu 兰lan 霞xia 平ping";
const lasts =
  "华hua 国guo 文wen 志zhi 建jian 春chun 红hong 玉yu 金jin 海hai 云yun 龙long 凤feng 英ying 波bo 宁ning";

const words = (list: string) => ({
  written: Array.from(list.matchAll(/\p{Script=Han}/gu), ([character]) => character),
  read: list.match(/[a-z]+/g) ?? [],
});

/** Triggers that would write an audit entry for each invented row; nobody's act is being recorded. */
const audited = ["person", "carer", "sealed_value"];

/**
 * Adds invented people, spread evenly over the open villages and grids of the county: each with name
 * keys, a document and a phone to be found by their tails, two of three with a carer.
 *
 * @param total how many people the county shall have; none are removed
 */
export async function morePeople(
  ownerUrl: string,
  masterKey: Buffer,
  total: number,
): Promise<void> {
  await asSystem(ownerUrl, "性能测试", "person:write", async (tx) => {
    for (const table of audited) {
      await tx.query(`alter table registry.${table} disable trigger ${table}_audit_insert`);
    }
    await people(tx, total);
    await carers(tx);
    await sealed(tx, masterKey);
    await nameKeys(tx);
    for (const table of audited) {
      await tx.query(`alter table registry.${table} enable trigger ${table}_audit_insert`);
    }
  });
}

async function people(tx: SystemTransaction, total: number): Promise<void> {
  const [first, second, third] = [surnames, middles, lasts].map(words);
  await tx.query(
    "create temporary table added (id uuid, office_id integer, name text, read text[], n bigint) on commit drop",
  );
  await tx.query(
    `with places as (
       select array_agg(o.id order by o.id) as ids from organisation.office o
        where o.code like '510522%' and o.closed_on is null and o.kind in ('village_post', 'community_post', 'grid')
     ), had as (select count(*) as people from registry.person
     ), wanted as (
       select n, places.ids[1 + n % cardinality(places.ids)] as office_id, (n * 7919) % 1000003 as mixed
         from places, had, generate_series(had.people + 1, $1::bigint) n
     ), named as (
       select n, office_id, mixed, 1 + mixed % 20 as a, 1 + mixed / 20 % 21 as b, 1 + mixed / 420 % 16 as c from wanted)
     insert into added
     select uuidv7(), office_id, ($2::text[])[a] || ($3::text[])[b] || ($4::text[])[c],
            array[($5::text[])[a], ($6::text[])[b], ($7::text[])[c]], n from named`,
    [
      total,
      first?.written,
      second?.written,
      third?.written,
      first?.read,
      second?.read,
      third?.read,
    ],
  );
  await tx.query(
    `insert into registry.person (id, office_id, name, pinyin, initials, sex, born_on, document_type,
       document_mask, certificate_mask, certificate_standing, certificate_valid_until, category, grade,
       phone_mask, address_mask, lives_alone, needs_care, channels, synthetic)
     select id, office_id, name, array_to_string(read, ' '), left(read[1], 1) || left(read[2], 1) || left(read[3], 1),
            case when n % 2 = 0 then 'male' else 'female' end, date '1930-01-01' + (n * 7 % 30000)::integer, 'id_card',
            '9*****************', '9*******************', 'certified', date '2026-01-01' + (n % 4000)::integer,
            (array['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental'])[1 + n % 6], 1 + n % 4,
            '1**********', '合江县***', n % 9 = 0, n % 3 = 0, '{sms,visit}', true
       from added`,
  );
}

async function carers(tx: SystemTransaction): Promise<void> {
  await tx.query(
    `insert into registry.carer (person_id, office_id, name, relation, role, phone_mask, from_day)
     select id, office_id, '李' || left(name, 1), 'spouse', 'carer', '1**********', date '2024-01-01'
       from added where n % 3 < 2`,
  );
}

/** Tails of document and phone, which are searched by; the sealed bytes themselves nobody opens. */
async function sealed(tx: SystemTransaction, masterKey: Buffer): Promise<void> {
  const ring = ringOf(masterKey);
  for (const kind of ["document", "phone"]) {
    const tails = Array.from({ length: 10_000 }, (_, tail) =>
      ring.blindIndex(`${kind} tail`, String(tail).padStart(4, "0")),
    );
    await tx.query(
      `insert into registry.sealed_value (person_id, office_id, kind, holder, key_id, sealed, hash, tail_hash, mask)
       select id, office_id, $1, case when $1 = 'phone' then 'self' end, $2, '', sha256(convert_to($1 || n, 'UTF8')),
              ($3::bytea[])[1 + (n * 31) % 10000], '***' || lpad(((n * 31) % 10000)::text, 4, '0') from added`,
      [kind, ring.currentId, tails],
    );
  }
}

/** What the names are found by: characters, pairs of characters, initials. */
async function nameKeys(tx: SystemTransaction): Promise<void> {
  await tx.query(
    `insert into registry.person_key (key, office_id, person_id)
     select distinct k, office_id, id from added,
            lateral (select left(read[1], 1) as x, left(read[2], 1) as y, left(read[3], 1) as z) i,
            unnest(array['h:' || substr(name, 1, 1), 'h:' || substr(name, 2, 1), 'h:' || substr(name, 3, 1),
              'h:' || left(name, 2), 'h:' || substr(name, 2, 2),
              'i:' || x, 'i:' || y, 'i:' || z, 'i:' || x || y, 'i:' || y || z, 'i:' || x || y || z]) k`,
  );
}
