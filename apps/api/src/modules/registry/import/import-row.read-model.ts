import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";
import { person } from "../person/person.read-model.ts";

const candidate: ReadModel = {
  name: "ImportCandidate",
  table: "registry.import_candidate",
  fields: {
    person: one(
      () => person,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    twinRow: column("twin_row_no"),
    town: column("town"),
    reasons: column("reasons"),
    score: column("score"),
  },
};

/** What is written by column, with the addresses that the confirmed columns give. */
const cellsOf = (alias: string) => `(
  select coalesce(json_agg(json_build_object('column', c.column, 'written', ${alias}.cells ->> c.column,
      'cell', case when c.at >= 26 then chr(64 + c.at / 26) else '' end || chr(65 + c.at % 26) || ${alias}.row_no)
    order by c.at), '[]')
    from registry.import_batch b cross join lateral jsonb_to_recordset(b.columns) as c(at integer, "column" text)
   where b.id = ${alias}.batch_id and ${alias}.cells ? c.column)`;

export const importRow: ReadModel = {
  name: "ImportRow",
  table: "registry.import_row",
  fields: {
    id: id(),
    row: column("row_no"),
    name: column("name"),
    cells: expression(cellsOf),
    place: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.place_id`,
    ),
    verdict: column("verdict"),
    findings: column("findings"),
    candidates: many(
      () => candidate,
      (outer, inner) => `${inner}.row_id = ${outer}.id`,
      (inner) => `${inner}.n`,
    ),
    changes: column("changes"),
    hindrance: column("hindrance"),
    decision: column("decision"),
    decidedBy: expression(
      (alias) => `(select m.name from staff.member m where m.id = ${alias}.decided_by)`,
    ),
    decidedAt: column("decided_at"),
    state: column("state"),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    version: column("version"),
  },
};
