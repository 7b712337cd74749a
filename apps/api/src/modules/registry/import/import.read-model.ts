import { importFindingLevels } from "@wuzi/domain/registry/import-finding";
import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";

const progress: ReadModel = {
  name: "ImportProgress",
  table: "registry.import_progress",
  fields: {
    phase: column("phase"),
    done: column("done"),
    total: column("total"),
    rowsPerSecond: expression(
      (alias) =>
        `round(${alias}.done / nullif(extract(epoch from ${alias}.updated_at - ${alias}.started_at), 0), 1)`,
    ),
    startedAt: column("started_at"),
    updatedAt: column("updated_at"),
  },
};

const errorFile: ReadModel = {
  name: "ImportErrorFile",
  table: "platform.file",
  fields: { id: id(), name: column("name"), expiresAt: column("expires_at") },
};

const verdicts = {
  new: "new",
  unchanged: "unchanged",
  changed: "changed",
  doubts: "doubt",
  refused: "refused",
};

/**
 * The counts of the check are kept; how many wait is counted over a partial index, but while they
 * are being written known from the progress: it is asked each second.
 */
function countsOf(alias: string): string {
  const kept = Object.entries(verdicts).map(
    ([name, verdict]) => `'${name}', coalesce((p.counts ->> '${verdict}')::integer, 0)`,
  );
  const live = (condition: string) =>
    `(select count(*) from registry.import_row r where r.batch_id = ${alias}.id and ${condition})`;
  const waits = "r.state = 'waiting'";
  return `(select json_build_object(
    'total', (select coalesce(sum(value::integer), 0) from jsonb_each_text(coalesce(p.counts, '{}'))),
    ${kept.join(", ")},
    'openDoubts', ${live(`r.verdict = 'doubt' and r.decision is null and ${waits}`)},
    'toCommit', case when ${alias}.state = 'committing' and p.phase = 'commit' and p.run = ${alias}.run
       then greatest(p.total - p.done, 0)
       else ${live(`${waits} and (r.verdict in ('new', 'changed') or r.decision is not null)`)} end,
    'created', coalesce((p.committed ->> 'created')::integer, 0),
    'updated', coalesce((p.committed ->> 'updated')::integer, 0))
    from (select 1) nothing left join registry.import_progress p on p.batch_id = ${alias}.id)`;
}

const levels = JSON.stringify(importFindingLevels);

const findingsOf = (alias: string) => `(select coalesce(json_agg(json_build_object(
    'code', f.key, 'level', '${levels}'::jsonb ->> f.key, 'count', f.value::integer)
    order by f.value::integer desc, f.key), '[]')
  from registry.import_progress p cross join lateral jsonb_each_text(p.findings) f
 where p.batch_id = ${alias}.id)`;

const fileOf = (alias: string, name: string) =>
  `(select f.${name} from platform.file f where f.id = ${alias}.file_id)`;

export const importBatch: ReadModel = {
  name: "ImportBatch",
  table: "registry.import_batch",
  fields: {
    id: id(),
    state: column("state"),
    refusal: column("refusal"),
    fileName: expression((alias) => fileOf(alias, "name")),
    fileSize: expression((alias) => fileOf(alias, "size")),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    startedBy: expression(
      (alias) => `(select m.name from staff.member m where m.id = ${alias}.staff_id)`,
    ),
    createdAt: column("created_at"),
    updatedAt: column("updated_at"),
    sheets: column("sheets"),
    sheet: column("sheet"),
    headerRow: column("header_row"),
    columns: column("columns"),
    progress: one(
      () => progress,
      (outer, inner) => `${inner}.batch_id = ${outer}.id`,
    ),
    counts: expression(countsOf),
    findings: expression(findingsOf),
    errorFile: one(
      () => errorFile,
      (outer, inner) => `${inner}.id = ${outer}.error_file_id and ${inner}.state = 'kept'`,
    ),
    version: column("version"),
    viewerCanImport: expression((alias) => `access.may('person:import', ${alias}.office_id)`),
  },
};
