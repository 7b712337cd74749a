import { reportSchema } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { MomentRefused } from "../../../../../platform/field/field-moment.types.ts";
import { keepMoment } from "../../../../../platform/field/keep-moment.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../../platform/graphql/refusal.ts";
import type { SubmitReportInput } from "../report.inputs.ts";
import { ReportExists } from "../report.types.ts";

interface PostRow {
  id: string;
  office_id: number;
  staff_id: string;
  from_day: string;
  to_day: string | null;
}

/**
 * One report for a post and a day; no news is a zero report. The duty of that day is done with it,
 * late or in time by when the report was made. @returns its id
 */
export async function submitReport(tx: Transaction, input: SubmitReportInput): Promise<string> {
  const { news, behalfReason } = checkInput(reportSchema, input);
  const post = await reportingPost(tx, input.postId);
  const own = post.staff_id === tx.staffId;
  if (!own && behalfReason == null) {
    throw badField("input.behalfReason", "REQUIRED", "Say why it is made for another.");
  }
  const moment = await keepMoment(tx, post.office_id, input.moment);
  if (moment instanceof MomentRefused) throw new Refusal(moment);
  const { onDay } = moment;
  if (onDay < post.from_day || (post.to_day !== null && onDay > post.to_day)) {
    throw badField("input.postId", "NOT_HELD", "Nobody held this post on that day.");
  }
  // whoever reports for the same post and day at once waits here
  await tx.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`daily report ${post.id} ${onDay}`}, 0))`,
  );
  const before = await tx.row<{ id: string }>(
    sql`select id from prevent.daily_report where post_id = ${post.id}::uuid and on_day = ${onDay}::date`,
  );
  if (before !== undefined) throw new Refusal(new ReportExists(before.id, onDay));
  const made = await tx.row<{ id: string }>(
    sql`insert into prevent.daily_report (office_id, incident_id, post_id, staff_id, on_day, news, reported_by,
          behalf_reason, slot_id, occurred_at, clock_skew_seconds, backfilled)
        values (${post.office_id}::integer, ${moment.incidentId}::uuid, ${post.id}::uuid, ${post.staff_id}::uuid,
          ${onDay}::date, ${news ?? null}::text, ${tx.staffId}::uuid, ${own ? null : (behalfReason ?? null)}::text,
          prevent.resolve_duty(${post.id}::uuid, ${moment.occurredAt}::timestamptz, ${news == null ? "zero" : "news"}),
          ${moment.occurredAt}::timestamptz, ${moment.skewSeconds}, ${moment.backfilled})
        returning id`,
  );
  return made?.id ?? "";
}

async function reportingPost(tx: Transaction, postId: string | null | undefined): Promise<PostRow> {
  const id = postId == null ? tx.postId : parseUuid(postId, "input.postId");
  const post = await tx.row<PostRow>(
    sql`select id, office_id, staff_id, from_day::text, to_day::text from staff.post where id = ${id}::uuid`,
  );
  if (post === undefined) throw notFound("input.postId");
  return post;
}
