import type { ReportState } from "@wuzi/domain/prevent/report-state";
import { Field, Float, Int, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { ReportStateEnum } from "../duty.enums.ts";

@ObjectType({
  description: "One unit's duties of a kind on a day, with those of all below it (进度).",
})
export class DutyBoardCell {
  @Field(() => OfficeRef, { description: "The unit." })
  office!: OfficeRef;

  @Field(() => Boolean, { description: "The asked office alone, without what is below it (本级)." })
  own!: boolean;

  @Field(() => Day, { description: "Day." })
  onDay!: string;

  @Field(() => Int, { description: "Expected, without what was let off (应完成)." })
  expected!: number;

  @Field(() => Int, { description: "Done, in time or late (已完成)." })
  done!: number;

  @Field(() => Int, { description: "Done late (迟报)." })
  late!: number;

  @Field(() => Int, { description: "Reports with news (有情况)." })
  withNews!: number;

  @Field(() => Int, { description: "Zero reports (零报告)." })
  zero!: number;

  @Field(() => Int, { description: "Let off (免做)." })
  excused!: number;

  @Field(() => Int, { description: "Due and not done (未报、超时)." })
  overdue!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Percent done; null when nothing is expected.",
  })
  rate!: number | null;

  @Field(() => ReportStateEnum, { description: "The worst that is true of any of them (状态)." })
  state!: ReportState;

  @Field(() => Boolean, { description: "Whether all that is expected is done (齐报)." })
  complete!: boolean;
}
