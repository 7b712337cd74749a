import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { badField } from "../errors/coded-error.ts";
import { decodeCursor } from "./cursor.ts";
import type { ListQuery, SortKey } from "./page.ts";
import { aliasAt } from "./read-model.ts";

export interface PageRequest {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** Which rows of a list a page holds. */
export interface Cut {
  size: number;
  backwards: boolean;
  /** Whether the page starts somewhere else than at the end of the list. */
  hasCursor: boolean;
  /** The first `limit` rows from the cursor on, in the direction of the request. */
  rows: (columns: string, limit: number) => Sql;
  /** How many rows the whole list has. */
  total: Sql;
}

/** Most rows a page may have, for everybody. */
export const mostRows = 100;
const usualRows = 50;

/** Cuts a page by keyset: its cost does not grow with its distance from the start. */
export function cutPage(query: ListQuery): Cut {
  const { order, request, where } = query;
  const { size, backwards } = direction(request);
  const flipped = backwards !== (query.descending ?? false);
  const given = backwards ? request.before : request.after;
  const from = sql`${query.from ?? raw(query.model.table)} ${raw(aliasAt(0))}`;
  const limits =
    given == null
      ? where
      : [
          ...where,
          beyond(order, decodeCursor(given, order, backwards ? "before" : "after"), flipped),
        ];
  const orderBy = order.map((key) => `${key.sql} ${flipped ? "desc" : "asc"}`).join(", ");
  return {
    size,
    backwards,
    hasCursor: given != null,
    rows: (columns, limit) =>
      query.byOffice === true
        ? keptRows({ ...query, from, limits, flipped }, columns, limit)
        : sql`(select ${raw(columns)} from ${from} ${whereAll(limits)} order by ${raw(orderBy)} limit ${raw(String(limit))})`,
    total: sql`(select count(*) from ${from} ${whereAll(where)})`,
  };
}

/** Up to so many offices in reach each office's rows are merged: a town's are some dozens. */
const mostMerged = 256;

/**
 * The same rows, their keys read first. Who reaches few offices is given the first of each, merged:
 * an index of each office's rows in the list's order is read no further than the page is long, so
 * that the page costs what its offices cost and not what they hold. Who reaches many is given what
 * they reach of the list's order itself, which is most of it. The rest of a row is looked up by the
 * last key, which is unique, once it is known to be on the page.
 */
function keptRows(
  {
    order,
    from,
    limits,
    flipped,
  }: Pick<ListQuery, "order"> & { from: Sql; limits: Sql[]; flipped: boolean },
  columns: string,
  limit: number,
): Sql {
  const keys = raw(order.map((key, at) => `${key.sql} as key${at}`).join(", "));
  const sorted = (names: string[]) =>
    raw(`order by ${names.map((name) => `${name} ${flipped ? "desc" : "asc"}`).join(", ")}`);
  const inside = sorted(order.map((key) => key.sql));
  const outside = sorted(order.map((_, at) => `page.key${at}`));
  const most = raw(`limit ${limit}`);
  const unique = raw(`${order.at(-1)?.sql} = page.key${order.length - 1}`);
  const ofOffice = whereAll([sql`t0.office_id = reached.office_id`, ...limits]);
  const ofMany = whereAll([sql`(select not few from reach)`, ...limits]);
  const merged = sql`select page.* from reach cross join unnest(reach.offices) as reached (office_id) cross join lateral (select ${keys} from ${from} ${ofOffice} ${inside} ${most}) page where reach.few`;
  const filtered = sql`(select ${keys} from ${from} ${ofMany} ${inside} ${most})`;
  const reach = sql`select offices, cardinality(offices) <= ${raw(String(mostMerged))} as few from (select access.offices() as offices) actor`;
  return sql`(with reach as materialized (${reach}) select ${raw(columns)} from (select page.* from (${merged} union all ${filtered}) page ${outside} ${most}) page join ${from} on ${unique} ${outside})`;
}

function direction(request: PageRequest): { size: number; backwards: boolean } {
  const { first, last, after, before } = request;
  if (first != null && last != null) {
    throw badField("last", "FIRST_OR_LAST", "Give either first or last, not both.");
  }
  const backwards = last != null;
  if (backwards ? after != null : before != null) {
    const path = backwards ? "after" : "before";
    throw badField(path, "WRONG_DIRECTION", "Use first with after, or last with before.");
  }
  const size = (backwards ? last : first) ?? usualRows;
  if (size < 1 || size > mostRows) {
    const path = backwards ? "last" : "first";
    throw badField(path, "OUT_OF_RANGE", `Ask for 1 to ${mostRows} rows.`);
  }
  return { size, backwards };
}

function whereAll(conditions: Sql[]): Sql {
  return conditions.length === 0 ? empty : sql`where ${join(conditions, " and ")}`;
}

/** `(a, b) > ($1, $2)`: leakproof comparisons, so that row security does not hide the index. */
function beyond(order: SortKey[], cursor: string[], flipped: boolean): Sql {
  const left = raw(`(${order.map((key) => key.sql).join(", ")})`);
  const right = join(order.map((key, i) => sql`${cursor[i]}::text::${raw(key.type)}`));
  return flipped ? sql`${left} < (${right})` : sql`${left} > (${right})`;
}
