import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../platform/database/page.ts";
import { parseId, parseUuid } from "../../platform/graphql/parse-id.ts";
import type { AuditFilter } from "./audit.types.ts";
import { aboutPerson } from "./audited-person.ts";

/** Conditions on alias `t0`. Days are whole days in Asia/Shanghai. */
export function auditConditions(filter: AuditFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.fromDay != null) {
    where.push(sql`t0.at >= ${filter.fromDay}::date::timestamp at time zone 'Asia/Shanghai'`);
  }
  if (filter.toDay != null) {
    where.push(sql`t0.at < (${filter.toDay}::date + 1)::timestamp at time zone 'Asia/Shanghai'`);
  }
  if (filter.actions != null) where.push(sql`t0.action = any(${filter.actions}::text[])`);
  if (filter.staffId != null) {
    where.push(sql`t0.staff_id = ${parseUuid(filter.staffId, "filter.staffId")}::uuid`);
  }
  if (filter.actorName) where.push(sql`position(${filter.actorName}::text in t0.actor_name) > 0`);
  if (filter.officeId != null) {
    where.push(sql`t0.office_id = ${parseId(filter.officeId, "filter.officeId")}::integer`);
  }
  if (filter.subject) where.push(sql`t0.subject = ${filter.subject}`);
  if (filter.subjectId) where.push(sql`t0.subject_id = ${filter.subjectId}`);
  if (filter.personId != null) {
    where.push(aboutPerson(parseUuid(filter.personId, "filter.personId")));
  }
  if (filter.requestId) where.push(sql`t0.request_id = ${filter.requestId}`);
  return where;
}

/** By time: the id begins with it. */
export const auditOrder: SortKey[] = [{ sql: "t0.public_id", type: "uuid" }];

/** Entries are kept in order office by office; of one actor, record, person or request they are few. */
export function isKeptByOffice(filter: AuditFilter): boolean {
  const { staffId, subjectId, personId, requestId, officeId } = filter;
  return !staffId && !subjectId && !personId && !requestId && officeId == null;
}
