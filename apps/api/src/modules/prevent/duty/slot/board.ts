import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { rate } from "@wuzi/domain/prevent/rate";
import { reportState } from "@wuzi/domain/prevent/report-state";
import sql, { type Sql } from "sql-template-tag";
import type { DutyBoardCell } from "./board.types.ts";

/** A cell as the database counts it. */
export interface CountedCell {
  office: DutyBoardCell["office"];
  own: boolean;
  on_day: string;
  expected: number;
  done: number;
  late: number;
  news: number;
  zero: number;
  excused: number;
  overdue: number;
}

interface BoardRequest {
  officeId: number;
  kind: DutyKind;
  fromDay: string;
  toDay: string;
}

/** Cells of an office's nearest units, itself first; one statement over the counts kept by day. */
export function boardOf({ officeId, kind, fromDay, toDay }: BoardRequest): Sql {
  return sql`select json_build_object('id', o.id::text, 'code', o.code, 'name', o.name,
           'shortName', o.short_name, 'kind', o.kind) as office, o.id = ${officeId}::integer as own,
           b.on_day::text, b.expected, b.done, b.late, b.news, b.zero, b.excused, b.overdue
      from prevent.duty_board(${officeId}::integer, ${kind}, ${fromDay}::date, ${toDay}::date) b
      join organisation.office o on o.id = b.office_id
     order by o.id <> ${officeId}::integer, o.code, b.on_day`;
}

/** Puts the counts into words: kinds without news count what is done in time as zero reports. */
export function toCell(counted: CountedCell): DutyBoardCell {
  const { on_day: onDay, news: withNews, ...rest } = counted;
  const { expected, done, late, overdue } = rest;
  const counts = { expected, withNews, zero: done - withNews, late };
  return {
    ...rest,
    onDay,
    withNews,
    rate: rate(done, expected),
    state: reportState(counts, overdue > 0),
    complete: expected > 0 && done >= expected,
  };
}
