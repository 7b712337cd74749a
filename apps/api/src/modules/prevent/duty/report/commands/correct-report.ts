import { reportSchema } from "@wuzi/domain/prevent/duty-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { DailyReportEntity } from "../report.entity.ts";
import type { CorrectReportInput } from "../report.inputs.ts";

/** Corrects what a report says; what it said before stays in the audit. @returns its id */
export async function correctReport(tx: Transaction, input: CorrectReportInput): Promise<string> {
  const { news = null } = checkInput(reportSchema, { news: input.news });
  const report = await tx.get(DailyReportEntity, parseUuid(input.id, "input.id"), "input.id");
  await tx.change(DailyReportEntity, report, { news }, input.version);
  if (report.slotId !== null) {
    await tx.run(
      sql`select prevent.restate_duty(${report.slotId}::uuid, ${news === null ? "zero" : "news"})`,
    );
  }
  return report.id;
}
