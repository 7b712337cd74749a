import { Field, Float, Int, ObjectType } from "type-graphql";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";

@ObjectType({ description: "How far the duties of one kind are done on one day (完成情况)." })
export class DutyCount {
  @Field(() => Int, { description: "What was due, less what was excused (应完成)." })
  expected!: number;

  @Field(() => Int, { description: "Done, in time or late (已完成)." })
  done!: number;

  @Field(() => Int, { description: "The part of it that was late (逾期完成)." })
  late!: number;

  @Field(() => Int, { description: "Excused, with a reason (免办)." })
  excused!: number;

  @Field(() => Int, {
    description:
      "Not done though its time has come; of a day that is over, all that is not done (到时未办).",
  })
  overdue!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Percent of what was due, 0 to 100; null when nothing was due (完成率).",
  })
  rate!: number | null;
}

@ObjectType({ description: "Daily reports of one day (日报告)." })
export class ReportCount extends DutyCount {
  @Field(() => Int, { description: "Reports with news (有情况)." })
  news!: number;

  @Field(() => Int, { description: "Zero reports (零报告)." })
  zero!: number;
}

@ObjectType({
  description:
    "How many are under control and what stands open at the end of the day: numbers, nobody's health (在管与未结).",
})
export class UnitStanding {
  @Field(() => Int, { description: "Persons under control (在管人数)." })
  underControl!: number;

  @Field(() => Int, {
    description: "Alerts of controlled persons that nobody has closed (未处置预警).",
  })
  openAlerts!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The part of them past its deadline now; null for another day (超时预警).",
  })
  overdueAlerts!: number | null;

  @Field(() => Int, { description: "Care gaps that nobody has filled (未落实的监护缺位)." })
  openCareGaps!: number;

  @Field(() => Int, {
    nullable: true,
    description: "The part of them past its deadline now; null for another day (超时缺位).",
  })
  overdueCareGaps!: number | null;
}

@ObjectType({
  description:
    "One unit's day in 防, everything below it included; counts, nobody's health (单位当日防控情况).",
})
export class UnitDay {
  @Field(() => OfficeRef, { description: "The unit (单位)." })
  unit!: OfficeRef;

  @Field(() => Boolean, {
    description: "Whether this is the office itself, without what is below (本级).",
  })
  own!: boolean;

  @Field(() => ReportCount, { description: "Daily reports (日报告)." })
  reports!: ReportCount;

  @Field(() => DutyCount, { description: "Disinfections (消毒)." })
  disinfections!: DutyCount;

  @Field(() => DutyCount, { description: "Follow-ups of controlled persons (随访)." })
  followUps!: DutyCount;

  @Field(() => DutyCount, { description: "Inspections (巡查)." })
  inspections!: DutyCount;

  @Field(() => UnitStanding, {
    description: "Who is under control and what stands open (在管与未结).",
  })
  standing!: UnitStanding;
}
