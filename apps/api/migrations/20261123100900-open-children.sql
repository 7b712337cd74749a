-- The number of open offices below each row of a list. Both columns that row security and the count
-- compare with: on the parent alone the planner prefers to look up the whole scope, once a row.
create index office_open_children_idx on organisation.office (parent_id, id) where closed_on is null;
