import sql, { join, type Sql } from "sql-template-tag";
import { column, id, type ReadModel } from "../database/read-model.ts";

/**
 * What a wing tells of one person, for the timeline that all of them make together. A module hands it
 * over in its `*.module.ts`; the timeline asks every source in one statement.
 */
export interface TimelineSource {
  /** The wing, as clients see it beside each line. */
  readonly wing: string;
  /**
   * Rows `(id uuid, at timestamptz, kind text, actor_name text, office_name text, fields text[],
   * note text)`; ids are version 7, so that lines sort by them. Scope is the source's own business: nothing for whoever may not read the person.
   */
  readonly rows: (personId: string) => Sql;
}

/** One line, whatever wing it comes from. */
export const timelineEntry: ReadModel = {
  name: "TimelineEntry",
  table: "(every source)",
  fields: {
    id: id(),
    at: column("at"),
    wing: column("wing"),
    kind: column("kind"),
    actorName: column("actor_name"),
    officeName: column("office_name"),
    fields: column("fields"),
    note: column("note"),
  },
};

/** All sources together, as the rows of one list. */
export function timelineOf(sources: readonly TimelineSource[], personId: string): Sql {
  const each = sources.map(
    ({ wing, rows }) =>
      sql`select ${wing}::text as wing, id, at, kind, actor_name, office_name, to_json(fields) as fields, note from (${rows(personId)}) told`,
  );
  return sql`(${join(each, " union all ")})`;
}
