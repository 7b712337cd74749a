import sql, { raw, type Sql } from "sql-template-tag";
import type { Shape, ShapedField } from "../graphql/run/shape.ts";
import { cursorSql, encodeCursor } from "./cursor.ts";
import { cutPage, type Cut } from "./page-cut.ts";
import { columnsIn, type ListQuery, type SortKey } from "./page.ts";
import { aliasAt, canWrite, objectOf, type ReadModel } from "./read-model.ts";

/** What PostgreSQL says of a page: a text for each list asked for, and what the ends need. */
interface PageRow {
  [part: `part${number}`]: string;
  more: boolean | null;
  /** Keys of the first and the last row, of the one where they are the same, or nothing. */
  ends: string | null;
  total: string;
}

/** What is selected for a shape, whatever the conditions. */
interface Composed {
  /** The lists and the ends, over the page's rows; nothing where none is asked for. */
  parts: Sql | undefined;
  /** The columns that these mention. */
  columns: string;
}

const alias = aliasAt(0);

/**
 * A Relay connection as the client will see it: PostgreSQL writes the lists, and what is left is to
 * put the facts about the page beside them. Nothing where the model cannot write the rows.
 */
export function pageText(
  query: ListQuery,
  shape: Shape,
): { statement: Sql; toText: (rows: PageRow[]) => string } | undefined {
  if (!shape.fields.every((field) => isWritable(query.model, field))) return undefined;
  const cut = cutPage(query);
  const { parts, columns } = composed(query, shape, cut);
  const total = shape.fields.some(({ name }) => name === "totalCount") ? cut.total : raw("null");
  const toText = ([row]: PageRow[]) => written(shape, row as PageRow, cut);
  if (parts === undefined) return { statement: sql`select ${total} as total`, toText };
  const rows = cut.rows(columns, cut.size + 1);
  const statement = sql`select ${parts}, ${total} as total from (select *, row_number() over () as nth, lead(true) over () as followed from ${rows} ${raw(alias)}) ${raw(alias)}`;
  return { statement, toText };
}

function isWritable(model: ReadModel, { name, below }: ShapedField): boolean {
  if (name === "nodes") return below !== undefined && canWrite(model, below);
  if (name !== "edges") return true;
  const nodes = below?.fields.filter((field) => field.name === "node") ?? [];
  return nodes.every((node) => node.below !== undefined && canWrite(model, node.below));
}

const known = new WeakMap<Shape, WeakMap<readonly SortKey[], Map<string, Composed>>>();

/** Composed once for each shape, order, size and direction: shapes are remembered with documents. */
function composed(query: ListQuery, shape: Shape, cut: Cut): Composed {
  const byOrder = known.get(shape) ?? new WeakMap<readonly SortKey[], Map<string, Composed>>();
  known.set(shape, byOrder);
  const bySize = byOrder.get(query.order) ?? new Map<string, Composed>();
  byOrder.set(query.order, bySize);
  const key = `${cut.size} ${cut.backwards}`;
  const found = bySize.get(key) ?? compose(query, shape, cut);
  bySize.set(key, found);
  return found;
}

function compose(query: ListQuery, shape: Shape, cut: Cut): Composed {
  const lists = shape.fields.flatMap((field) => {
    const row = rowSql(query, field);
    return row === undefined ? [] : [listSql(row, cut)];
  });
  const parts = lists.map((list, index) => `${list} as part${index}`);
  if (shape.fields.some(({ name }) => name === "pageInfo")) parts.push(endsSql(query, cut));
  const text = parts.join(", ");
  return {
    parts: text === "" ? undefined : raw(text),
    columns: columnsIn(alias, text) || "1",
  };
}

/** What one row becomes in a list of the connection. */
function rowSql({ model, order }: ListQuery, { name, below }: ShapedField): string | undefined {
  if (below === undefined) return undefined;
  if (name === "nodes") return objectOf(model, below, alias).sql;
  if (name !== "edges") return undefined;
  const parts = below.fields.map((field) => {
    if (field.below !== undefined) {
      return `'${field.key}', ${objectOf(model, field.below, alias).sql}`;
    }
    const value = field.name === "cursor" ? cursorSql(order) : `'${below.typeName}'`;
    return `'${field.key}', ${value}`;
  });
  return `json_build_object(${parts.join(", ")})`;
}

/** The rows come in order already, and json_agg keeps the order it is given. */
function listSql(row: string, { size, backwards }: Cut): string {
  const order = backwards ? ' order by t0."nth" desc' : "";
  return `coalesce(json_agg(${row}${order}) filter (where t0."nth" <= ${size}), '[]')::text`;
}

function endsSql({ order }: ListQuery, { size }: Cut): string {
  const keys = order.map((key) => `(${key.sql})::text`).join(", ");
  return `bool_or(t0."nth" > ${size}) as more, json_agg(json_build_array(${keys})) filter (where t0."nth" = 1 or t0."nth" = ${size} or (t0."nth" < ${size} and t0."followed" is null))::text as ends`;
}

function written({ typeName, fields }: Shape, row: PageRow, cut: Cut): string {
  let list = 0;
  const values = fields.map(({ key, name, below }) => {
    if (name === "__typename") return `"${key}":"${typeName}"`;
    if (name === "totalCount") return `"${key}":${row.total}`;
    if (name === "pageInfo" && below) return `"${key}":${pageInfo(below, row, cut)}`;
    return `"${key}":${row[`part${list++}`]}`;
  });
  return `{${values.join(",")}}`;
}

function pageInfo({ typeName, fields }: Shape, row: PageRow, cut: Cut): string {
  const { backwards, hasCursor } = cut;
  const more = row.more === true;
  const ends = row.ends === null ? [] : (JSON.parse(row.ends) as string[][]);
  const [start, end] = backwards ? [ends.at(-1), ends[0]] : [ends[0], ends.at(-1)];
  const facts: Record<string, unknown> = {
    __typename: typeName,
    hasNextPage: backwards ? hasCursor : more,
    hasPreviousPage: backwards ? more : hasCursor,
    startCursor: start ? encodeCursor(start) : null,
    endCursor: end ? encodeCursor(end) : null,
  };
  return JSON.stringify(Object.fromEntries(fields.map(({ key, name }) => [key, facts[name]])));
}
