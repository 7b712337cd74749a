import sql, { type Sql } from "sql-template-tag";

/**
 * The id of the open response of an office's county, as `id`; null where it is in none. Held until the end of
 * the transaction: whoever ends it waits, and whoever comes while it is being ended finds it over. Whatever is
 * written under a response asks here first.
 *
 * @param office an office in the actor's reach
 */
export function holdIncident(office: number | Sql): Sql {
  return sql`select response.hold_incident(${office}::integer)::text as id`;
}

/** What it answers. */
export interface HeldIncident {
  readonly id: string | null;
}
