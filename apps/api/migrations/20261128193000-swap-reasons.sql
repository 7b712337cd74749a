-- Whoever asks to swap says why; both sides read it.
alter table prevent.roster_swap add column reason text;
alter table prevent.roster_swap add constraint roster_swap_reason_check check (char_length(reason) between 4 and 200);
create index roster_swap_asked_by_idx on prevent.roster_swap (asked_by, created_at);
create index roster_swap_answered_by_idx on prevent.roster_swap (answered_by, created_at);
