import type { CampaignState } from "@wuzi/domain/publicity/campaign-words";
import { Field, ID, ObjectType } from "type-graphql";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { CampaignStateEnum } from "../publicity.enums.ts";
import { Campaign } from "./campaign.types.ts";

@ObjectType({ description: "Refused: the campaign has gone on meanwhile (状态已变)." })
export class CampaignMoved {
  @Field(() => CampaignStateEnum, { description: "How far it has come." })
  state!: CampaignState;

  constructor(state?: CampaignState) {
    if (state !== undefined) this.state = state;
  }
}

@ObjectType({ description: "Refused: nobody of the audience can be written to (无可发送对象)." })
export class AudienceEmpty {
  @Field(() => ID, { description: "The campaign." })
  id!: string;

  constructor(id?: string) {
    if (id !== undefined) this.id = id;
  }
}

@ObjectType({ description: "Refused: the same text left a short while ago (内容重复)." })
export class SameTextSent {
  @Field(() => Instant, { description: "When it was submitted." })
  at!: Date;

  @Field(() => String, { description: "Under which title, or to whom." })
  title!: string;

  constructor(at?: Date, title?: string) {
    if (at !== undefined) this.at = at;
    if (title !== undefined) this.title = title;
  }
}

@ObjectType({ description: "Refused: the text holds words that are not sent (含禁用词)." })
export class WordsForbidden {
  @Field(() => [String], { description: "Which." })
  words!: string[];

  constructor(words?: string[]) {
    if (words !== undefined) this.words = words;
  }
}

@ObjectType({
  description: "Refused: whoever submitted or approved it does not approve it (须他人批准).",
})
export class AnotherMustApprove {
  @Field(() => String, { description: "What this person did before: submitted or approved." })
  did!: string;

  constructor(did?: string) {
    if (did !== undefined) this.did = did;
  }
}

export const EditCampaignResult = unionOf(
  "EditCampaignResult",
  "The campaign as it is now, or how far it has come.",
  () => [Campaign, CampaignMoved] as const,
);

export const SubmitCampaignResult = unionOf(
  "SubmitCampaignResult",
  "The campaign, or why it cannot be submitted.",
  () => [Campaign, CampaignMoved, AudienceEmpty, SameTextSent, WordsForbidden] as const,
);

export const ApproveCampaignResult = unionOf(
  "ApproveCampaignResult",
  "The campaign, or why it cannot be approved.",
  () => [Campaign, CampaignMoved, AnotherMustApprove] as const,
);
