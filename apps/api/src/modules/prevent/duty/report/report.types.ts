import { Field, ID, Int, ObjectType } from "type-graphql";
import { MomentRefused } from "../../../../platform/field/field-moment.types.ts";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";

@ObjectType({ description: "What a post reports of a day (日报告)." })
export class DailyReport {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ID, { description: "The post (岗位)." })
  postId!: string;

  @Field(() => String, { nullable: true, description: "Who holds it (报告人)." })
  holderName!: string | null;

  @Field(() => OfficeRef, { nullable: true, description: "Office of the post." })
  office!: OfficeRef | null;

  @Field(() => Day, { description: "Day." })
  onDay!: string;

  @Field(() => String, {
    nullable: true,
    description: "News (情况); null is a zero report (零报告).",
  })
  news!: string | null;

  @Field(() => String, { nullable: true, description: "Who entered it (报送人)." })
  reportedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why somebody else reported (代报原因); null where the holder did.",
  })
  behalfReason!: string | null;

  @Field(() => Instant, { description: "When it was made." })
  occurredAt!: Date;

  @Field(() => Instant, { description: "When it reached the server." })
  recordedAt!: Date;

  @Field(() => Boolean, { description: "After the hour (迟报)." })
  late!: boolean;

  @Field(() => Boolean, { description: "Entered more than a day later (补录)." })
  backfilled!: boolean;

  @Field(() => Int, { description: "Grows with every correction (版本号)." })
  version!: number;
}

export const DailyReportConnection = connectionOf(DailyReport, "DailyReport");

@ObjectType({ description: "Refused: the post has reported this day; correct that (已报送)." })
export class ReportExists {
  @Field(() => ID, { description: "The report that stands." })
  reportId: string;

  @Field(() => Day, { description: "Of this day." })
  onDay: string;

  constructor(reportId: string, onDay: string) {
    this.reportId = reportId;
    this.onDay = onDay;
  }
}

export const SubmitReportResult = unionOf(
  "SubmitReportResult",
  "The report, or why it is not kept.",
  () => [DailyReport, ReportExists, MomentRefused] as const,
);
