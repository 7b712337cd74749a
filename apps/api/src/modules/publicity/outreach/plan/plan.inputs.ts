import type { OutreachChannel } from "@wuzi/domain/publicity/outreach-channel";
import type { TaskState } from "@wuzi/domain/publicity/task-state";
import { Field, ID, InputType, Int } from "type-graphql";
import { Day, Uuid } from "../../../../platform/graphql/scalars.ts";
import { OutreachChannelEnum, TaskStateEnum } from "../outreach.enums.ts";

const once = "Made once per form: sending it again changes nothing twice.";

@InputType({ description: "One line of a plan: a task for each of its offices (任务)." })
export class TaskLineInput {
  @Field(() => [ID], { description: "Offices and associations of the scope; 1 to 400." })
  officeIds!: string[];

  @Field(() => OutreachChannelEnum, { description: "How people are told." })
  channel!: OutreachChannel;

  @Field(() => [ID], { description: "Materials that stand; at most 20." })
  materialIds!: string[];

  @Field(() => String, { nullable: true, description: "What is asked, at most 300 characters." })
  instruction?: string | null;

  @Field(() => Day, { description: "Until when; today or later, at most 180 days ahead." })
  dueOn!: string;
}

@InputType({ description: "A plan with its tasks (下达宣传计划)." })
export class MakePublicityPlanInput {
  @Field(() => String, { description: "Title, at most 60 characters." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is for, at most 1000 characters." })
  note?: string | null;

  @Field(() => [TaskLineInput], { description: "Its lines; 1 to 30." })
  lines!: TaskLineInput[];

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "More tasks of a plan (增加任务)." })
export class AddPublicityTasksInput {
  @Field(() => ID, { description: "The plan." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;

  @Field(() => [TaskLineInput], { description: "The lines; 1 to 30." })
  lines!: TaskLineInput[];

  @Field(() => Uuid, { description: once })
  idempotencyKey!: string;
}

@InputType({ description: "Which tasks to list; every part narrows (任务筛选)." })
export class TaskFilter {
  @Field(() => ID, { nullable: true, description: "Of this plan." })
  planId?: string | null;

  @Field(() => ID, { nullable: true, description: "Of this office or any below it." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Of the acting office alone." })
  own?: boolean | null;

  @Field(() => [TaskStateEnum], { nullable: true, description: "Standing so." })
  states?: TaskState[] | null;
}

@InputType({ description: "An office takes a task (签收任务)." })
export class AcknowledgeTaskInput {
  @Field(() => ID, { description: "Which." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}
