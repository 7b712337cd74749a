const today = "(now() at time zone 'Asia/Shanghai')::date";

/** How the task by alias stands: the domain's `taskStateOn` in SQL. */
export const taskState = (t: string): string => `case
  when ${t}.withdrawn_at is not null then 'withdrawn'
  when ${t}.done_at is not null then 'done'
  when ${t}.due_on < ${today} then 'overdue'
  when ${t}.acknowledged_at is not null then 'acknowledged'
  else 'waiting' end`;

/** Whether it was done after its day, by the day it was done. */
export const doneLate = (t: string): string =>
  `coalesce((select e.on_day > ${t}.due_on from publicity.outreach e where e.id = ${t}.done_with), false)`;
