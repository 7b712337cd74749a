import type { OfficeKind } from "@wuzi/domain/organisation/office-kind";
import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";

interface Office {
  id: number;
  parent_id: number | null;
  kind: OfficeKind;
  short_name: string;
}

/** Names of town, village and grid above an office, where they lie in the export's scope. */
export interface Places {
  unit(officeId: number): string | null;
  village(officeId: number): string | null;
  grid(officeId: number): string | null;
}

/** Read once: a county has some thousand offices. */
export async function loadPlaces(tx: JobTransaction): Promise<Places> {
  const rows = await tx.rows<Office>(
    sql`select id, parent_id, kind, short_name from organisation.office`,
  );
  const offices = new Map(rows.map((row) => [row.id, row]));
  const above = (...kinds: OfficeKind[]) => {
    return (officeId: number): string | null => {
      for (let at = offices.get(officeId); at !== undefined;) {
        if (kinds.includes(at.kind)) return at.short_name;
        at = at.parent_id === null ? undefined : offices.get(at.parent_id);
      }
      return null;
    };
  };
  return {
    unit: above("street_federation", "town_federation"),
    village: above("village_post", "community_post"),
    grid: above("grid"),
  };
}
