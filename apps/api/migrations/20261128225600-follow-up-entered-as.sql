-- Somebody with a fever who waited on a phone as “seen well” is kept as unwell; what was entered stays.
alter table prevent.follow_up
  add column entered_as text,
  add constraint follow_up_entered_as_check check (
    entered_as is null or entered_as = 'seen_well' and outcome = 'seen_unwell');
