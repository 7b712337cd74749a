import { Field, Float, InputType, Int, ObjectType } from "type-graphql";

/**
 * What a protocol sets, as it is sent and as it is read. Bounds and sources of the usual values stand
 * in the domain's `protocol-parameter.ts`.
 */
@ObjectType({ description: "Parameters of a protocol (防控参数)." })
@InputType("ProtocolSettingsInput", { description: "Parameters of a protocol (防控参数)." })
export class ProtocolSettings {
  @Field(() => Int, { description: "Days of isolation (隔离天数)." })
  isolationDays!: number;

  @Field(() => Int, { description: "Follow-ups of a controlled person a day (每日随访次数)." })
  checksPerDay!: number;

  @Field(() => Float, {
    description: "Temperature from which on an alert opens, °C, one decimal (发热阈值).",
  })
  feverThreshold!: number;

  @Field(() => Int, { description: "Disinfections of a place a day (每日消毒次数)." })
  disinfectionsPerDay!: number;

  @Field(() => Int, { description: "Usual concentration from, mg/L (常用浓度下限)." })
  concentrationLow!: number;

  @Field(() => Int, { description: "Usual concentration to, mg/L (常用浓度上限)." })
  concentrationHigh!: number;

  @Field(() => Int, { description: "Highest concentration that is taken, mg/L (浓度最高限)." })
  concentrationMost!: number;

  @Field(() => Int, { description: "Contact time of a disinfectant, minutes (作用时间)." })
  contactMinutes!: number;

  @Field(() => Int, { description: "Days for which a record may be entered late (补录期限)." })
  backfillDays!: number;

  @Field(() => Int, { description: "Hours within which an alert is dealt with (提醒处置时限)." })
  alertHours!: number;

  @Field(() => Int, { description: "Hours within which a care gap is closed (监护缺位处置时限)." })
  careGapHours!: number;

  @Field(() => Int, { description: "Minutes between two reminders to the same post (催报间隔)." })
  urgeMinutes!: number;

  @Field(() => String, {
    description: "Time by which daily reports are due, HH:MM in China (日报告截止).",
  })
  reportDue!: string;

  @Field(() => String, {
    description: "Time after which a daily report is missed, HH:MM (日报告关闭).",
  })
  reportClose!: string;

  @Field(() => String, { description: "Start of the window for messages, HH:MM (短信发送开始)." })
  sendFrom!: string;

  @Field(() => String, { description: "End of the window for messages, HH:MM (短信发送结束)." })
  sendTo!: string;

  @Field(() => String, { description: "Document that the values come from (依据文件)." })
  sourceDocument!: string;

  @Field(() => String, { nullable: true, description: "Note (备注), at most 500 characters." })
  note?: string | null;
}
