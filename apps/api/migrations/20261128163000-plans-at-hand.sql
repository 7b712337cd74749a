-- Looked up by an array, PostgreSQL expects many and takes planning anew for one or two to be cheaper:
-- each call was planned, which takes longer than running it. By index the plan is the same for any number.
set local role wuzi_access;
alter function registry.place_names(text[]) set plan_cache_mode = 'force_generic_plan';
alter function registry.sealed_for_edit(uuid[]) set plan_cache_mode = 'force_generic_plan';
reset role;
