-- What lists of people are ordered and counted by. Pinyin compares byte by byte, so that the order is
-- the same on every machine whatever the database's locale; a syllable's space comes before letters.
alter table registry.person alter column pinyin type text collate "C";

-- The state rides along: counting the active people of an office reads the index alone.
drop index registry.person_office_id_idx;
create index person_office_id_idx on registry.person (office_id, pinyin, id) include (state);

-- A county's list by age or by grade would sort everybody for each page.
create index person_born_on_idx on registry.person (born_on, id) where state = 'active';
create index person_grade_idx on registry.person ((coalesce(grade, 9)), pinyin, id) where state = 'active';
