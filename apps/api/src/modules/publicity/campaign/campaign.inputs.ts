import type { CampaignState } from "@wuzi/domain/publicity/campaign-words";
import type { MessageClass } from "@wuzi/domain/registry/message-class";
import { Field, ID, InputType, Int } from "type-graphql";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import { MessageClassEnum } from "../../../platform/person/person-words.ts";
import { CampaignStateEnum } from "../publicity.enums.ts";

@InputType({ description: "Which campaigns to list; every part narrows (群发筛选)." })
export class CampaignFilter {
  @Field(() => [CampaignStateEnum], { nullable: true, description: "Standing so." })
  states?: CampaignState[] | null;

  @Field(() => MessageClassEnum, { nullable: true, description: "Of this class." })
  messageClass?: MessageClass | null;
}

@InputType({ description: "A text and whom it is for, to be judged before it is kept." })
export class PreviewCampaignInput {
  @Field(() => MessageClassEnum, { description: "Class of message (消息类别)." })
  messageClass!: MessageClass;

  @Field(() => String, {
    description: "At most 500 characters, with {姓名} {乡镇街道} {村社区} where wanted (内容).",
  })
  template!: string;

  @Field(() => PersonFilter, {
    description: "The registry's filter; it cannot search for a number (发送对象).",
  })
  audience!: PersonFilter;
}

@InputType({ description: "A new campaign, to be edited until it is submitted." })
export class DraftCampaignInput extends PreviewCampaignInput {
  @Field(() => String, { description: "Title, at most 60 characters (标题)." })
  title!: string;

  @Field(() => String, { description: "On which ground it is sent, at most 200 (发送依据)." })
  legalBasis!: string;

  @Field(() => ID, { nullable: true, description: "The response it belongs to (应急响应)." })
  incidentId?: string | null;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "A draft as it shall read from now on." })
export class EditCampaignInput extends PreviewCampaignInput {
  @Field(() => ID, { description: "The campaign." })
  id!: string;

  @Field(() => String, { description: "Title, at most 60 characters (标题)." })
  title!: string;

  @Field(() => String, { description: "On which ground it is sent, at most 200 (发送依据)." })
  legalBasis!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "A campaign as it was seen." })
export class SubmitCampaignInput {
  @Field(() => ID, { description: "The campaign." })
  id!: string;

  @Field(() => Int, { description: "The version that was seen." })
  version!: number;
}

@InputType({ description: "An approval of a campaign." })
export class ApproveCampaignInput extends SubmitCampaignInput {
  @Field(() => String, {
    nullable: true,
    description:
      "Why an emergency leaves outside the window as well, 4 to 200 characters; on record (夜间发送理由).",
  })
  overrideReason?: string | null;
}

@InputType({ description: "A campaign that goes back to whoever drafted it." })
export class ReturnCampaignInput extends SubmitCampaignInput {
  @Field(() => String, { description: "Why, 4 to 200 characters (退回原因)." })
  reason!: string;
}

@InputType({ description: "A campaign of which nothing more shall leave, at whatever version." })
export class StopCampaignInput {
  @Field(() => ID, { description: "The campaign." })
  id!: string;

  @Field(() => String, { description: "Why, 4 to 200 characters (停止原因)." })
  reason!: string;
}
