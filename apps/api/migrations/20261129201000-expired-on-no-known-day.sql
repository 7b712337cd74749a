-- A list may say that a certificate has expired and not since when: that is kept as it is said, and no day is invented.
alter table registry.person
  drop constraint person_certificate_standing_check,
  add constraint person_certificate_standing_check check (certificate_standing in
    ('certified', 'expired', 'voided', 'suspected', 'not_certified'));
comment on column registry.person.certificate_standing is
  'Valid, expired or suspended follows from the calendar and is never stored; expired stands here where the last day is not known.';
