import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Selection } from "../graphql/selection.ts";

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

/** Gives the SQL of one field, for the row called `alias` and what is selected below it. */
export type FieldReader = (alias: string, below: Selection, depth: number) => Sql;

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
  return (outer, below, depth) => {
    const inner = aliasAt(depth + 1);
    const target = model();
    return sql`(select ${objectOf(target, below, inner, depth + 1)} from ${raw(target.table)} ${raw(inner)} where ${raw(on(outer, inner))})`;
  };
}

/** Rows of another model as a list, in a stated order; for lists that are short by nature. */
export function many(
  model: () => ReadModel,
  on: (outer: string, inner: string) => string,
  order: (inner: string) => string,
): FieldReader {
  return (outer, below, depth) => {
    const inner = aliasAt(depth + 1);
    const target = model();
    return sql`(select coalesce(json_agg(${objectOf(target, below, inner, depth + 1)} order by ${raw(order(inner))}), '[]') from ${raw(target.table)} ${raw(inner)} where ${raw(on(outer, inner))})`;
  };
}

/**
 * What was written for a selection before. Selections are remembered with their documents, and what
 * a model makes of one never changes; a model's SQL holds no values.
 */
const written = new WeakMap<Selection, Map<string, Sql>>();

/** The object that PostgreSQL builds for one row: exactly what was selected, and the type's name. */
export function objectOf(model: ReadModel, selection: Selection, alias: string, depth = 0): Sql {
  const known = written.get(selection) ?? new Map<string, Sql>();
  const key = `${model.name} ${alias} ${depth}`;
  const object = known.get(key) ?? writeObject(model, selection, alias, depth);
  written.set(selection, known.set(key, object));
  return object;
}

function writeObject(model: ReadModel, selection: Selection, alias: string, depth: number): Sql {
  const parts: Sql[] = [sql`'__typename', ${raw(literal(model.name))}`];
  for (const [name, below] of Object.entries(selection)) {
    const read = model.fields[name];
    if (read !== undefined) parts.push(sql`${raw(literal(name))}, ${read(alias, below, depth)}`);
  }
  const { sql: text, values } = sql`json_build_object(${join(parts)})`;
  if (values.length > 0) throw new Error(`The read model ${model.name} holds a value.`);
  return raw(text);
}

/** One object by a condition on alias `t0`, or no row. */
export function objectStatement(model: ReadModel, selection: Selection, where: Sql): Sql {
  const alias = aliasAt(0);
  return sql`select ${objectOf(model, selection, alias)} as node from ${raw(model.table)} ${raw(alias)} where ${where}`;
}

export function aliasAt(depth: number): string {
  return `t${depth}`;
}

function literal(word: string): string {
  return `'${word.replaceAll("'", "''")}'`;
}
