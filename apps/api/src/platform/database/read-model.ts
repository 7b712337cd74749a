import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Shape } from "../graphql/run/shape.ts";
import type { Selection } from "../graphql/selection.ts";
import { leafSql } from "./leaf.ts";

/**
 * How the fields of one GraphQL type are read: as columns, expressions and joined models. A read
 * takes the client's selection and becomes one statement in which PostgreSQL builds the objects, so
 * that no row is touched in JavaScript.
 */
export interface ReadModel {
  /** GraphQL type name; also tells members of a union apart. */
  readonly name: string;
  readonly table: string;
  readonly fields: Readonly<Record<string, FieldReader>>;
}

/** What is asked below a field: as a resolver's object holds it, or as the answer shows it. */
export type Below = Selection | Shape;

/** Gives the SQL of one field, for the row called `alias` and what is asked below it. */
export interface FieldReader {
  (alias: string, below: Below, depth: number): Sql;
  /** The model of the rows below, where the field holds such. */
  readonly model?: () => ReadModel;
  /** Below are columns of the same row, which is there and not hidden. */
  readonly sameRow?: true;
}

/** A column as it stands. */
export function column(name: string): FieldReader {
  return (alias) => raw(`${alias}.${name}`);
}

/** An id, as the text that GraphQL hands out. */
export function id(name = "id"): FieldReader {
  return (alias) => raw(`${alias}.${name}::text`);
}

/** Any expression over the row. */
export function expression(write: (alias: string) => string): FieldReader {
  return (alias) => raw(write(alias));
}

/** The one row of another model that `on` names, or null: outside the scope it is null as well. */
export function one(
  model: () => ReadModel,
  on: (outer: string, inner: string) => string,
): FieldReader {
  const read = (outer: string, below: Below, depth: number) => {
    const inner = aliasAt(depth + 1);
    const target = model();
    return sql`(select ${objectOf(target, below, inner, depth + 1)} from ${raw(target.table)} ${raw(inner)} where ${raw(on(outer, inner))})`;
  };
  return Object.assign(read, { model });
}

/** Rows of another model as a list, in a stated order; for lists that are short by nature. */
export function many(
  model: () => ReadModel,
  on: (outer: string, inner: string) => string,
  order: (inner: string) => string,
): FieldReader {
  const read = (outer: string, below: Below, depth: number) => {
    const inner = aliasAt(depth + 1);
    const target = model();
    return sql`(select coalesce(json_agg(${objectOf(target, below, inner, depth + 1)} order by ${raw(order(inner))}), '[]') from ${raw(target.table)} ${raw(inner)} where ${raw(on(outer, inner))})`;
  };
  return Object.assign(read, { model });
}

/** Rows that a function of the database gives for the row above, as a list in a stated order. */
export function manyFrom(
  model: () => ReadModel,
  rows: (outer: string) => string,
  order: (inner: string) => string,
): FieldReader {
  const read = (outer: string, below: Below, depth: number) => {
    const inner = aliasAt(depth + 1);
    return sql`(select coalesce(json_agg(${objectOf(model(), below, inner, depth + 1)} order by ${raw(order(inner))}), '[]') from ${raw(rows(outer))} ${raw(inner)})`;
  };
  return Object.assign(read, { model });
}

/** An object made of columns of the same row. */
export function part(model: () => ReadModel): FieldReader {
  const read = (alias: string, below: Below, depth: number) =>
    objectOf(model(), below, alias, depth);
  return Object.assign(read, { model, sameRow: true as const });
}

/**
 * What was written for a selection before. Selections are remembered with their documents, and what
 * a model makes of one never changes; a model's SQL holds no values.
 */
const written = new WeakMap<Below, Map<string, Sql>>();

/** The object that PostgreSQL builds for one row: exactly what was asked. */
export function objectOf(model: ReadModel, below: Below, alias: string, depth = 0): Sql {
  const known = written.get(below) ?? new Map<string, Sql>();
  const key = `${model.name} ${alias} ${depth}`;
  const object = known.get(key) ?? writeObject(model, below, alias, depth);
  written.set(below, known.set(key, object));
  return object;
}

function writeObject(model: ReadModel, below: Below, alias: string, depth: number): Sql {
  const parts = isShape(below)
    ? shapedParts(model, below, alias, depth)
    : selectedParts(model, below, alias, depth);
  const { sql: text, values } =
    sql`json_build_object(${join(parts.length === 0 ? [empty] : parts)})`;
  if (values.length > 0) throw new Error(`The read model ${model.name} holds a value.`);
  return raw(text);
}

/** Under the schema's names, and with the type's name for telling members of a union apart. */
function selectedParts(model: ReadModel, below: Selection, alias: string, depth: number): Sql[] {
  const parts: Sql[] = [sql`'__typename', ${raw(literal(model.name))}`];
  for (const [name, inner] of Object.entries(below)) {
    const read = model.fields[name];
    if (read !== undefined) parts.push(sql`${raw(literal(name))}, ${read(alias, inner, depth)}`);
  }
  return parts;
}

/** As the client will see it. */
function shapedParts(model: ReadModel, { fields }: Shape, alias: string, depth: number): Sql[] {
  return fields.map(({ key, name, type, below }) => {
    const read = model.fields[name];
    const value =
      name === "__typename"
        ? raw(literal(model.name))
        : below === undefined
          ? raw(leafSql(read?.(alias, {}, depth).sql ?? "", type) ?? "")
          : (read?.(alias, below, depth) ?? empty);
    return sql`${raw(literal(key))}, ${value}`;
  });
}

/** PostgreSQL takes 100 arguments, two for each field. */
const mostFields = 50;

const judged = new WeakMap<Shape, boolean>();

/** Whether a model can write a shape as the client will see it, down to the last leaf. */
export function canWrite(model: ReadModel, shape: Shape): boolean {
  const known = judged.get(shape);
  if (known !== undefined) return known;
  const verdict =
    shape.typeName === model.name &&
    shape.fields.length <= mostFields &&
    shape.fields.every(({ name, type, below }) => {
      const read = model.fields[name];
      if (name === "__typename") return true;
      if (read === undefined) return false;
      if (below === undefined) return leafSql("", type) !== undefined;
      return read.model !== undefined && canWrite(read.model(), below);
    });
  judged.set(shape, verdict);
  return verdict;
}

function isShape(below: Below): below is Shape {
  return Array.isArray(below["fields"]);
}

/** One object by a condition on alias `t0`, or no row. */
export function objectStatement(model: ReadModel, below: Below, where: Sql): Sql {
  const alias = aliasAt(0);
  const object = objectOf(model, below, alias);
  // as text, or the driver would parse what is only handed on
  const node = isShape(below) ? sql`${object}::text` : object;
  return sql`select ${node} as node from ${raw(model.table)} ${raw(alias)} where ${where}`;
}

/** What is sent of a statement. */
export type Statement = Pick<Sql, "text" | "values">;

const texts = new WeakMap<Below, Map<string, string>>();

/**
 * The same with the text that was put together for it before: some 4,000 characters, which would be
 * joined, compared and looked up by their hash at each request. A condition's own text is short, and
 * whatever else it holds are values.
 */
export function keptObjectStatement(model: ReadModel, below: Below, where: Sql): Statement {
  const known = texts.get(below) ?? new Map<string, string>();
  const key = `${model.name} ${where.text}`;
  let text = known.get(key);
  if (text === undefined) {
    ({ text } = objectStatement(model, below, where));
    texts.set(below, known.set(key, text));
  }
  return { text, values: where.values };
}

/** All rows of a statement as one list, in a stated order; null where there is none. */
export function listStatement(
  model: ReadModel,
  below: Below,
  rows: Sql,
  order: (alias: string) => string,
): Sql {
  const alias = aliasAt(0);
  const list = sql`json_agg(${objectOf(model, below, alias)} order by ${raw(order(alias))})`;
  const node = isShape(below) ? sql`(${list})::text` : list;
  return sql`select ${node} as node from (${rows}) ${raw(alias)}`;
}

/** All fields of a model, down to the last. */
export function everyField({ fields }: ReadModel): Selection {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { model }]) => [name, model ? everyField(model()) : {}]),
  );
}

export function aliasAt(depth: number): string {
  return `t${depth}`;
}

function literal(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}
