import {
  column,
  expression,
  id,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";

export const release: ReadModel = {
  name: "Release",
  table: "prevent.release",
  fields: {
    id: id(),
    state: column("state"),
    missing: column("missing"),
    missingReason: column("missing_reason"),
    proposedBy: column("proposed_by"),
    proposedAt: column("proposed_at"),
    centre: column("centre"),
    doctor: column("doctor"),
    confirmedOn: column("confirmed_on"),
    approvedBy: column("approved_by"),
    approvedAt: column("approved_at"),
    approvedOn: expression(
      (alias) =>
        `coalesce(${alias}.approved_on, (${alias}.approved_at at time zone 'Asia/Shanghai')::date)`,
    ),
    backfilled: column("backfilled"),
    noticeYear: column("notice_year"),
    noticeNo: column("notice_no"),
    // as the domain's noticeNumber writes it; null with its parts
    noticeNumber: expression(
      (alias) => `('解隔〔' || ${alias}.notice_year || '〕' || ${alias}.notice_no || '号')`,
    ),
    returnedReason: column("returned_reason"),
    returnedBy: column("returned_by"),
    version: column("version"),
  },
};
