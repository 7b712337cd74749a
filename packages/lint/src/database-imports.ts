import type { Place } from "./place.ts";
import type { Reference } from "./reference.ts";

/** Names of TypeORM through which a database could be reached past the unit of work. */
const reaching =
  /^(?:DataSource|EntityManager|BaseEntity|\*)$|(?:Repository|QueryRunner|QueryBuilder|Connection|Manager)$|^(?:get|create)[A-Z]/;
const edge: ReadonlySet<string> = new Set(["resolver", "types", "inputs", "results"]);

/**
 * Holds a package imported by the API against the rule that the unit of work is the only door to
 * the database, and that GraphQL is loaded once.
 *
 * @returns why it is refused and what to do instead, or undefined if it is allowed
 */
export function judgeDatabaseImport(from: Place, reference: Reference): string | undefined {
  const { specifier, names } = reference;
  if (specifier.startsWith("graphql/")) {
    return "Import from `graphql` itself: a deep path loads a second copy of it.";
  }
  const product = from.area === "modules" || from.area === "platform" || from.area === "root";
  if (!product || from.path.startsWith("apps/api/src/platform/database/")) return undefined;
  if (from.area === "modules" && !from.test && /^(?:pg|pg-boss)(?:\/|$)/.test(specifier)) {
    return "A module reaches the database only through its unit of work (ctx.read, ctx.write, tx).";
  }
  if (specifier !== "typeorm" && !specifier.startsWith("typeorm/")) return undefined;
  if (from.area === "modules" && !from.test && edge.has(from.role)) {
    return "The GraphQL edge does not know TypeORM; let a query or a command do it.";
  }
  if (specifier !== "typeorm" || names.some((name) => reaching.test(name))) {
    return "Only platform/database reaches TypeORM's connections; use the unit of work.";
  }
  return undefined;
}
