import type { CampaignState } from "@wuzi/domain/publicity/campaign-words";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant, JsonObject } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { MessageClassEnum } from "../../../platform/person/person-words.ts";
import { CampaignStateEnum } from "../publicity.enums.ts";
import { CampaignProgress } from "./progress.types.ts";

@ObjectType({ description: "One text to many people, approved before it leaves (短信群发)." })
export class Campaign {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "The office that sends (发送单位)." })
  office!: OfficeRef | null;

  @Field(() => ID, { nullable: true, description: "The response it belongs to (应急响应)." })
  incidentId!: string | null;

  @Field(() => CampaignStateEnum, { description: "How far it has come (状态)." })
  state!: CampaignState;

  @Field(() => MessageClassEnum, { description: "Class of message (消息类别)." })
  messageClass!: MessageClass;

  @Field(() => String, { description: "On which ground it is sent (发送依据)." })
  legalBasis!: string;

  @Field(() => String, { description: "Title (标题)." })
  title!: string;

  @Field(() => String, { description: "Text with its variables (内容)." })
  template!: string;

  @Field(() => JsonObject, {
    description:
      "The registry's filter as it was kept: `PersonFilter` with stored words (发送对象).",
  })
  audience!: object;

  @Field(() => Int, { nullable: true, description: "People, as of the submission (对象人数)." })
  people!: number | null;

  @Field(() => Int, { nullable: true, description: "Of them with a number (可发送人数)." })
  reachable!: number | null;

  @Field(() => Int, { nullable: true, description: "Parts, as of the submission (短信条数)." })
  segments!: number | null;

  @Field(() => Float, { nullable: true, description: "What they cost, in 厘 (预计费用)." })
  costLi!: number | null;

  @Field(() => Boolean, { description: "Whether two have to approve (需双人批准)." })
  secondNeeded!: boolean;

  @Field(() => String, { description: "Who drafted it (拟稿人)." })
  draftedBy!: string;

  @Field(() => String, { nullable: true, description: "Who submitted it (提交人)." })
  submittedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (提交时间)." })
  submittedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who approved first (批准人)." })
  approvedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (批准时间)." })
  approvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who approved second (第二批准人)." })
  secondBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When (第二次批准时间)." })
  secondAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who returned it last (退回人)." })
  returnedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why (退回原因)." })
  returnedReason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it leaves outside the window as well (夜间发送理由).",
  })
  overrideReason!: string | null;

  @Field(() => Boolean, {
    description: "Whether what is queued waits for the time of day at which the county sends.",
  })
  waitsForWindow!: boolean;

  @Field(() => Instant, { nullable: true, description: "When the first could leave (开始发送)." })
  startedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Who stopped it (停止人)." })
  stoppedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why (停止原因)." })
  stopReason!: string | null;

  @Field(() => Instant, { nullable: true, description: "When all had left, or none did any more." })
  endedAt!: Date | null;

  @Field(() => CampaignProgress, { description: "How it stands (发送进度)." })
  progress!: CampaignProgress;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "When it was drafted (拟稿时间)." })
  createdAt!: Date;

  @Field(() => Boolean, { description: "Whether the viewer may edit or submit it now." })
  viewerCanEdit!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may approve or return it now." })
  viewerCanApprove!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer may stop it now." })
  viewerCanStop!: boolean;
}

export const CampaignConnection = connectionOf(Campaign, "Campaign");
