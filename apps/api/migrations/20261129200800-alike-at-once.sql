-- Pairs of active people within the actor's reach who are alike, each with every reason: the reach is joined
-- once. Read through the wall, each of the seven looks at these tables held every row against every office of a
-- county, for each page and for the count of the day's work. Strengths are the domain package's.
create function registry.alike()
returns table (a uuid, b uuid, reason text, different_numbers boolean, different_sex boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with mine as materialized (
    select p.id, p.office_id, p.name, p.pinyin, p.sex, p.born_on, p.residence_code, p.document_mask is not null as numbered
      from unnest(access.offices()) as reach(office_id)
      join registry.person p on p.office_id = reach.office_id and p.state = 'active'
  ), known as materialized (
    select s.person_id, s.kind, s.hash, m.pinyin
      from mine m join registry.sealed_value s on s.person_id = m.id
     where s.kind in ('certificate', 'phone') and s.carer_id is null and s.superseded_at is null
  ), found as (
    select x.person_id as a, y.person_id as b,
           case x.kind when 'certificate' then 'SAME_CERTIFICATE' else 'SAME_PHONE_NAME' end as reason
      from known x join known y on y.hash = x.hash and y.kind = x.kind and y.person_id > x.person_id
     where x.kind = 'certificate' or y.pinyin = x.pinyin
    union all
    select p.id, q.id,
           case when not near.village then 'SAME_NAME_BIRTH' when p.name = q.name then 'SAME_NAME_BIRTH_VILLAGE'
                else 'SAME_SOUND_BIRTH_VILLAGE' end
      from mine p
      join mine q on q.born_on = p.born_on and q.pinyin = p.pinyin and q.id > p.id
     cross join lateral (
        select p.office_id = q.office_id or coalesce(p.residence_code = q.residence_code, false) as village) near
     where near.village or p.name = q.name
  )
  select found.a, found.b, found.reason, p.numbered and q.numbered, p.sex <> q.sex
    from found join mine p on p.id = found.a join mine q on q.id = found.b
$$;
revoke all on function registry.alike() from public;
grant execute on function registry.alike() to wuzi_app;
alter function registry.alike() owner to wuzi_access;
