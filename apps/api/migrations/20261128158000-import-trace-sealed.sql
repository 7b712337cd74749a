-- What an import said and left is compared whole, by the jobs alone: sealed once instead of hashed
-- field by field. An empty one says nothing, so that the next import asks where it cannot tell.
alter table registry.import_trace drop column said, drop column left_as,
  add column key_id smallint not null default 0,
  add column sealed bytea not null default '';
alter table registry.import_trace alter column key_id drop default, alter column sealed drop default;
comment on column registry.import_trace.sealed is 'What the last import said and how it left the record, field by field.';
