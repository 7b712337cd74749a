-- That somebody is under control elsewhere is told with the town, as every look beyond one's offices: the
-- village tells where they live, and nobody needs it to call the town.
set local role wuzi_access;
do $$
declare holder regprocedure := 'prevent.control_holder(integer, uuid, uuid, bytea[], bytea[], text)';
begin
  execute replace(pg_get_functiondef(holder), 'registry.town_label(it.office_id)',
    'case when it.reached then registry.town_label(it.office_id) else registry.town_of(it.office_id) end');
end
$$;
reset role;
