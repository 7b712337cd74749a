import { purposeSchema } from "@wuzi/domain/registry/act-input";
import {
  exportColumnsSchema,
  keptFilterSchema,
  mostExports,
} from "@wuzi/domain/registry/export-column";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { forbidden, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { ExportEntity } from "../export.entity.ts";
import type { ExportPeopleInFullInput, ExportPeopleInput } from "../export.inputs.ts";
import { exportPeopleInFullJob, exportPeopleJob } from "../export.jobs.ts";
import { TooManyExports } from "../export.types.ts";
import { filterContext } from "../filter-context.ts";

/**
 * Orders an export of what the list shows. The filter is kept sealed, as somebody may have searched
 * for a number. @returns its id
 */
export async function orderExport(
  tx: Transaction,
  input: ExportPeopleInput | ExportPeopleInFullInput,
  keys: KeyRing,
): Promise<string> {
  const { columns } = checkInput(exportColumnsSchema, input);
  checkInput(keptFilterSchema, input.filter, "input.filter");
  const inFull = "purpose" in input;
  const purpose = inFull ? checkInput(purposeSchema, input).purpose : null;
  if (input.filter.officeId != null) await requireOffice(tx, input.filter.officeId);
  if (input.filter.importId != null) await requireImport(tx, input.filter.importId);
  const post = await tx.row<{ office_id: number }>(
    sql`select staff.acting_office() as office_id where ${tx.postId}::uuid is not null`,
  );
  if (post === undefined || tx.staffId === null || tx.postId === null) throw forbidden("no_post");
  if ((await underWay(tx)) >= mostExports) throw new Refusal(new TooManyExports());
  const row = await tx.row<{ id: string }>(sql`select uuidv7() as id`);
  const id = row?.id ?? "";
  await tx.create(ExportEntity, {
    id,
    officeId: post.office_id,
    staffId: tx.staffId,
    postId: tx.postId,
    inFull,
    purpose,
    columns,
    keyId: keys.currentId,
    filter: keys.seal(JSON.stringify(input.filter), filterContext(id)),
    orderBy: input.orderBy ?? "name",
    descending: input.descending ?? false,
  });
  const job = inFull ? exportPeopleInFullJob : exportPeopleJob;
  await tx.enqueue(job, post.office_id, { exportId: id });
  return id;
}

async function requireOffice(tx: Transaction, officeId: string): Promise<void> {
  const id = parseId(officeId, "input.filter.officeId");
  const found = await tx.row(sql`select id from organisation.office where id = ${id}`);
  if (found === undefined) throw notFound("input.filter.officeId");
}

async function requireImport(tx: Transaction, importId: string): Promise<void> {
  const path = "input.filter.importId";
  const id = parseUuid(importId, path);
  const found = await tx.row(sql`select id from registry.import_batch where id = ${id}::uuid`);
  if (found === undefined) throw notFound(path);
}

/** Counted one after another, however many are ordered at once. */
async function underWay(tx: Transaction): Promise<number> {
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`exports:${tx.staffId}`}, 0))`);
  const row = await tx.row<{ count: number }>(
    sql`select count(*)::integer as count from registry.export
         where staff_id = ${tx.staffId}::uuid and state in ('waiting', 'running')`,
  );
  return row?.count ?? 0;
}
