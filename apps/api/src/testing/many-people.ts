import type { World } from "./world.ts";

/** How the people of a list differ; what is left out is the same for all. */
export interface ManyPeople {
  /** Division code of the office that answers for them. */
  office: string;
  count: number;
}

/**
 * People of one office written as rows, for tests of lists: names, birth days, grades and times of
 * change that repeat, so that every order has ties.
 */
export async function manyPeople(
  world: Pick<World, "change">,
  { office, count }: ManyPeople,
): Promise<void> {
  await world.change(
    `with p as (
       insert into registry.person (office_id, name, pinyin, initials, sex, born_on, document_type,
         certificate_standing, category, grade, channels, lives_alone, updated_at)
       select o.id, s.c || g.c, s.p || ' ' || g.p, left(s.p, 1) || left(g.p, 1), 'male',
              date '1930-01-01' + (n % 7) * 400, 'none', 'not_certified',
              (array['hearing', 'visual', 'multiple'])[1 + n % 3], nullif(n % 5, 0),
              (array['{visit}', '{sms,visit}', '{voice_call}'])[1 + n % 3]::text[], n % 2 = 0,
              now() - make_interval(hours => n % 4)
         from organisation.office o, generate_series(1, $2::integer) n
         join lateral (select * from (values (0, '张', 'zhang'), (1, '章', 'zhang'), (2, '李', 'li')) s(k, c, p)
                        where k = n % 3) s on true
         join lateral (select * from (values (0, '长江', 'chang jiang'), (1, '江', 'jiang'), (2, '安', 'an'), (3, '福', 'fu')) g(k, c, p)
                        where k = n % 4) g on true
        where o.code = $1 returning id, office_id, name, category),
     d as (
       insert into registry.disability_part (person_id, office_id, category, grade)
       select id, office_id, part, 2 from p, unnest(array['speech', 'mental']) part where category = 'multiple'),
     k as (
       insert into registry.person_key (key, office_id, person_id)
       select distinct 'h:' || c, office_id, id from p, regexp_split_to_table(name, '') c)
     insert into registry.sealed_value (person_id, office_id, kind, holder, key_id, sealed, hash, tail_hash, mask)
     select id, office_id, 'phone', 'self', 0, '', sha256(id::text::bytea), sha256(right(id::text, 3)::bytea), '***' from p`,
    [office, count],
  );
}
