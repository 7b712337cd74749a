import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Day } from "../../../../platform/graphql/scalars.ts";

@ObjectType({
  description:
    "A day that is not as its weekday says, or of which the county said so once (节假日、调休).",
})
export class CalendarDay {
  @Field(() => Day, { description: "Day." })
  onDay!: string;

  @Field(() => Boolean, { description: "Whether it is worked (上班)." })
  working!: boolean;

  @Field(() => String, { nullable: true, description: "What it is called (名称)." })
  name!: string | null;

  @Field(() => Boolean, { description: "Whether the county says so itself (县里设定)." })
  byHand!: boolean;

  @Field(() => Boolean, {
    description: "Whether it would be worked without that: by the state's calendar or the week.",
  })
  usuallyWorking!: boolean;

  @Field(() => String, { nullable: true, description: "The state's name for it (国家节假日)." })
  usualName!: string | null;

  @Field(() => Int, { description: "Version of the county's word; 0 where it never said any." })
  version!: number;
}

@ObjectType({
  description: "Which days the county of the acting office works, where they differ (工作日历).",
})
export class WorkCalendar {
  @Field(() => ID, { description: "The county." })
  officeId!: string;

  @Field(() => Boolean, { description: "Whether the viewer may say otherwise." })
  viewerCanManage!: boolean;

  @Field(() => [CalendarDay], { description: "By day." })
  days!: CalendarDay[];
}

@InputType({ description: "A county's own word on a day (设定工作日)." })
export class SetCalendarDayInput {
  @Field(() => ID, { description: "The county federation." })
  officeId!: string;

  @Field(() => Day, { description: "Today or later, within two years." })
  onDay!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it is worked; null takes the county's word back.",
  })
  working?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: "What it is called, 1 to 40 characters; needed unless taken back.",
  })
  name?: string | null;

  @Field(() => Int, { description: "The version that was seen; 0 where there was none." })
  version!: number;
}
