-- A disinfection that was recorded wrongly is recorded again, with the reason; the first stays as it was.
-- The newest of such a chain is what holds.
alter table prevent.disinfection
  add column corrects uuid,
  add column correction_reason text,
  add constraint disinfection_corrects_fkey foreign key (corrects) references prevent.disinfection (id),
  -- of two who correct the same record at once, one is told
  add constraint disinfection_corrects_key unique (corrects),
  add constraint disinfection_corrects_check check (corrects <> id and (corrects is null) = (correction_reason is null)),
  add constraint disinfection_correction_reason_check check (char_length(correction_reason) between 4 and 200);
