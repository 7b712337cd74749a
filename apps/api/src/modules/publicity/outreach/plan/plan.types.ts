import type { OutreachChannel } from "@wuzi/domain/publicity/outreach-channel";
import type { TaskState } from "@wuzi/domain/publicity/task-state";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { Material } from "../material/material.types.ts";
import { OutreachChannelEnum, TaskStateEnum } from "../outreach.enums.ts";

@ObjectType({ description: "What a plan is called, for whoever has a task of it (计划摘要)." })
export class PlanWords {
  @Field(() => ID, { description: "The plan." })
  id!: string;

  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is for (说明)." })
  note!: string | null;

  @Field(() => String, { description: "The office that made it (下达单位)." })
  officeName!: string;

  @Field(() => String, { description: "Who made it (下达人)." })
  madeBy!: string;
}

@ObjectType({ description: "What one office owes under a publicity plan (宣传任务)." })
export class PublicityTask {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => PlanWords, { nullable: true, description: "The plan (宣传计划)." })
  plan!: PlanWords | null;

  @Field(() => OfficeRef, { nullable: true, description: "Who does it (承办单位)." })
  office!: OfficeRef | null;

  @Field(() => OutreachChannelEnum, { description: "How people are told (宣传方式)." })
  channel!: OutreachChannel;

  @Field(() => [Material], { description: "With what: materials in the viewer's sight (材料)." })
  materials!: Material[];

  @Field(() => String, { nullable: true, description: "What is asked (要求)." })
  instruction!: string | null;

  @Field(() => Day, { description: "Until when (完成期限)." })
  dueOn!: string;

  @Field(() => TaskStateEnum, { description: "How it stands by the clock (状态)." })
  state!: TaskState;

  @Field(() => Boolean, { description: "Whether it was done after its day (逾期完成)." })
  doneLate!: boolean;

  @Field(() => Instant, { nullable: true, description: "When it was taken (签收时间)." })
  acknowledgedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who took it (签收人)." })
  acknowledgedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was done (完成时间)." })
  doneAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who did it (完成人)." })
  doneBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "Since when it is withdrawn (撤回时间)." })
  withdrawnAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why (撤回原因)." })
  withdrawnReason!: string | null;

  @Field(() => Int, { description: "Entries of the log that belong to it (宣传记录数)." })
  entries!: number;

  @Field(() => Int, { description: "People told by them (宣传人次)." })
  audience!: number;

  @Field(() => Int, { description: "Version, for changes by hand." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may take it." })
  viewerCanAcknowledge!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may log that it was done." })
  viewerCanRecord!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may withdraw it." })
  viewerCanWithdraw!: boolean;
}

export const PublicityTaskConnection = connectionOf(PublicityTask, "PublicityTask");

@ObjectType({ description: "Tasks of a plan by how they stand (任务进度)." })
export class TaskCounts {
  @Field(() => Int, { description: "All but those withdrawn (任务数)." })
  total!: number;

  @Field(() => Int, { description: "Not taken yet (待签收)." })
  waiting!: number;

  @Field(() => Int, { description: "Taken (已签收)." })
  acknowledged!: number;

  @Field(() => Int, { description: "Past their day (逾期)." })
  overdue!: number;

  @Field(() => Int, { description: "Done (已完成)." })
  done!: number;
}

@ObjectType({ description: "Who tells what to whom by when (宣传计划)." })
export class PublicityPlan {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The office that made it (下达单位)." })
  office!: OfficeRef | null;

  @Field(() => ID, { nullable: true, description: "The response it belongs to (应急响应)." })
  incidentId!: string | null;

  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What it is for (说明)." })
  note!: string | null;

  @Field(() => String, { description: "Who made it (下达人)." })
  madeBy!: string;

  @Field(() => Instant, { description: "When (下达时间)." })
  madeAt!: Date;

  @Field(() => TaskCounts, { description: "Its tasks by how they stand (任务进度)." })
  tasks!: TaskCounts;

  @Field(() => Int, { description: "Version, for changes by hand." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may add tasks." })
  viewerCanManage!: boolean;
}

export const PublicityPlanConnection = connectionOf(PublicityPlan, "PublicityPlan");
