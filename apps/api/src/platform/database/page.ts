import { isDay } from "@wuzi/domain/calendar/china-day";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import { badField } from "../errors/coded-error.ts";
import type { Selection } from "../graphql/selection.ts";
import { aliasAt, objectOf, type ReadModel } from "./read-model.ts";

/** One column of an order; never null in the data. `type` is what a cursor's text is cast back to. */
export interface SortKey {
  sql: string;
  type: string;
}

export interface PageRequest {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

interface PageQuery {
  model: ReadModel;
  /** Where the rows come from, when it is not the model's table. */
  from?: Sql;
  /** What the client asked for on the connection. */
  selection: Selection;
  request: PageRequest;
  where: Sql[];
  /** Ends with a unique key, so that the order is total. */
  order: SortKey[];
  descending?: boolean;
}

/** Most rows a page may have, for everybody. */
export const mostRows = 100;
const usualRows = 50;

interface PageRow {
  edges: { cursor: string[]; node: object }[];
  total: string | null;
}

interface Page {
  edges: { cursor: string; node: object }[];
  nodes: object[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number | null;
}

/**
 * A Relay connection by keyset: the cost of a page does not grow with its distance from the start.
 * The exact count is part of the same statement, and only when it was asked for.
 */
export function pageStatement(query: PageQuery): {
  statement: Sql;
  toPage: (rows: PageRow[]) => Page;
} {
  const { size, backwards } = direction(query.request);
  const from = query.from ?? raw(query.model.table);
  const flipped = backwards !== (query.descending ?? false);
  const alias = aliasAt(0);
  const cursor = decodeCursor(query, backwards);
  const limits =
    cursor === undefined ? query.where : [...query.where, beyond(query.order, cursor, flipped)];
  const orderBy = (prefix: string) =>
    raw(query.order.map((key) => `${prefix}${key.sql} ${flipped ? "desc" : "asc"}`).join(", "));
  const keys = query.order.map((key) => `${key.sql}::text`).join(", ");
  const node = nodeSelection(query.selection);
  const total =
    "totalCount" in query.selection
      ? sql`(select count(*) from ${from} ${raw(alias)} ${whereAll(query.where)})`
      : raw("null");

  const object = objectOf(query.model, node, alias);
  const columns = raw(columnsIn(alias, `${object.sql} ${keys}`));
  // the rows come in order already, and json_agg keeps the order it is given
  const statement = sql`select (select coalesce(json_agg(json_build_object('cursor', json_build_array(${raw(keys)}), 'node', ${object})), '[]') from (select ${columns} from ${from} ${raw(alias)} ${whereAll(limits)} order by ${orderBy("")} limit ${size + 1}) ${raw(alias)}) as edges, ${total} as total`;

  return {
    statement,
    toPage: ([row]) =>
      toPage(row ?? { edges: [], total: null }, size, backwards, cursor !== undefined),
  };
}

/**
 * The columns of a row that a piece of SQL mentions. Only these are read before the page is cut, so
 * that objects are built for its rows alone, and nothing is touched that the login may not read.
 */
function columnsIn(alias: string, text: string): string {
  const mentioned = text.matchAll(new RegExp(`\\b${alias}\\.[a-z_0-9]+`, "g"));
  return [...new Set(Array.from(mentioned, ([column]) => column))].join(", ");
}

/** Rows may be asked for with their cursors, without, or both; mostly it is one of the two. */
function nodeSelection({ nodes, edges }: Selection): Selection {
  return merged(nodes, edges?.["node"]) ?? {};
}

function merged(one: Selection | undefined, other: Selection | undefined): Selection | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const fields = Object.keys({ ...one, ...other });
  return Object.fromEntries(fields.map((name) => [name, merged(one[name], other[name]) ?? {}]));
}

function toPage(row: PageRow, size: number, backwards: boolean, hasCursor: boolean): Page {
  const more = row.edges.length > size;
  const kept = more ? row.edges.slice(0, size) : row.edges;
  if (backwards) kept.reverse();
  const edges = kept.map((edge) => ({ cursor: encodeCursor(edge.cursor), node: edge.node }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: backwards ? hasCursor : more,
      hasPreviousPage: backwards ? more : hasCursor,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: row.total === null ? null : Number(row.total),
  };
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

function encodeCursor(keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

function decodeCursor(query: PageQuery, backwards: boolean): string[] | undefined {
  const path = backwards ? "before" : "after";
  const given = backwards ? query.request.before : query.request.after;
  if (given == null) return undefined;
  const keys = parseKeys(given);
  if (
    keys === undefined ||
    keys.length !== query.order.length ||
    !keys.every((key, i) => fits(key, query.order[i]))
  ) {
    throw badField(path, "NOT_A_CURSOR", "This is not a cursor of this list and order.");
  }
  return keys;
}

function parseKeys(cursor: string): string[] | undefined {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(keys) &&
      keys.every((key) => typeof key === "string" && !key.includes("\0"))
      ? (keys as string[])
      : undefined;
  } catch {
    return undefined;
  }
}

const shapes: Record<string, RegExp> = {
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  timestamptz:
    /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-](0\d|1[0-4])(:[0-5]\d)?$/,
};

/** What the database would take for the key's type: a cursor may have been made up. */
function fits(key: string, sort: SortKey | undefined): boolean {
  const type = sort?.type ?? "";
  const isDated = type === "date" || type === "timestamptz";
  return (shapes[type]?.test(key) ?? true) && (!isDated || isDay(key.slice(0, 10)));
}
