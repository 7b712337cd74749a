import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";

@ObjectType({ description: "One round of screening in one grid (摸排轮次)." })
export class ScreeningRound {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The grid (网格)." })
  office!: OfficeRef | null;

  @Field(() => Day, { description: "First day (开始日期)." })
  fromDay!: string;

  @Field(() => Day, { description: "Last day (截止日期)." })
  toDay!: string;

  @Field(() => String, { description: "To whom the doors were given, by name (摸排人员)." })
  workerNames!: string;

  @Field(() => Boolean, { description: "Whether they were given to the viewer (由我摸排)." })
  isMine!: boolean;

  @Field(() => Boolean, { description: "Whether today lies within it (进行中)." })
  isOpen!: boolean;

  @Field(() => Int, { description: "Doors of the grid (总户数)." })
  doors!: number;

  @Field(() => Int, { description: "Doors that are done with (已完成)." })
  done!: number;

  @Field(() => Int, { description: "Doors where nobody was at home yet (无人在家)." })
  absent!: number;
}

export const ScreeningRoundConnection = connectionOf(ScreeningRound, "ScreeningRound");

@InputType({ description: "Which rounds to list (轮次筛选); every part narrows." })
export class ScreeningRoundFilter {
  @Field(() => ID, { nullable: true, description: "In this office or any below it." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether today lies within it." })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it was given to the viewer." })
  mine?: boolean | null;
}

@InputType({ description: "A new round in one grid (开始摸排)." })
export class StartScreeningRoundInput {
  @Field(() => ID, { description: "The grid, village or community." })
  officeId!: string;

  @Field(() => String, { description: "Name, at most 60 characters." })
  name!: string;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, { description: "Last day; today or later, at most 60 days after the first." })
  toDay!: string;

  @Field(() => [ID], { description: "Members of staff to whom the doors are given; 1 to 20." })
  workerIds!: string[];

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
