import sql, { raw, type Sql } from "sql-template-tag";
import type { Selection } from "../graphql/selection.ts";
import { encodeCursor } from "./cursor.ts";
import { cutPage, type PageRequest } from "./page-cut.ts";
import { aliasAt, objectOf, type ReadModel } from "./read-model.ts";

/** One column of an order; never null in the data. `type` is what a cursor's text is cast back to. */
export interface SortKey {
  sql: string;
  type: string;
}

/** A list: whose rows, which of them, in which order. */
export interface ListQuery {
  model: ReadModel;
  /** Where the rows come from, when it is not the model's table. */
  from?: Sql;
  request: PageRequest;
  where: Sql[];
  /** Ends with a unique key, so that the order is total. */
  order: SortKey[];
  descending?: boolean;
  /** An index holds the rows of each office in this order, and no condition finds them sooner. */
  byOffice?: boolean;
}

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
 * A Relay connection as objects. The exact count is part of the same statement, and only when it was
 * asked for.
 */
export function pageStatement(
  query: ListQuery,
  selection: Selection,
): { statement: Sql; toPage: (rows: PageRow[]) => Page } {
  const { model, order } = query;
  const cut = cutPage(query);
  const alias = aliasAt(0);
  const keys = order.map((key) => `(${key.sql})::text`).join(", ");
  const object = objectOf(model, nodeSelection(selection), alias);
  const rows = cut.rows(columnsIn(alias, `${object.sql} ${keys}`), cut.size + 1);
  const total = "totalCount" in selection ? cut.total : raw("null");
  // the rows come in order already, and json_agg keeps the order it is given
  const statement = sql`select (select coalesce(json_agg(json_build_object('cursor', json_build_array(${raw(keys)}), 'node', ${object})), '[]') from ${rows} ${raw(alias)}) as edges, ${total} as total`;
  return {
    statement,
    toPage: ([row]) =>
      toPage(row ?? { edges: [], total: null }, cut.size, cut.backwards, cut.hasCursor),
  };
}

/**
 * The columns of a row that a piece of SQL mentions. Only these are read before the page is cut, so
 * that objects are built for its rows alone, and nothing is touched that the login may not read.
 */
export function columnsIn(alias: string, text: string): string {
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
