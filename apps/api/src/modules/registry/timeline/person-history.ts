import sql from "sql-template-tag";
import type { TimelineSource } from "../../../platform/timeline/timeline.ts";

/** What the registry tells of a person: its own part of the audit, an act a line. */
export const personHistory: TimelineSource = {
  wing: "registry",
  rows: (personId) =>
    sql`select id, at, kind, actor_name, office_name, fields, note
          from registry.person_history(${personId}::uuid)`,
};
