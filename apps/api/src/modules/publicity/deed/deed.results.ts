import type {
  DeedState,
  PlatformLevel,
  RedactionFault,
  SubmissionBar,
  SubmissionState,
} from "@wuzi/domain/publicity/deed-words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { unionOf } from "../../../platform/graphql/union.ts";
import {
  DeedStateEnum,
  PlatformLevelEnum,
  RedactionFaultEnum,
  SubmissionBarEnum,
  SubmissionStateEnum,
} from "./deed.enums.ts";
import { Deed } from "./deed.types.ts";

@ObjectType({ description: "Refused: the deed has gone on meanwhile (状态已变)." })
export class DeedMoved {
  @Field(() => DeedStateEnum, { description: "How far it has come." })
  state!: DeedState;

  constructor(state?: DeedState) {
    if (state !== undefined) this.state = state;
  }
}

@ObjectType({ description: "Refused: whoever handed it in does not review it (须他人审核)." })
export class AnotherMustReview {
  @Field(() => ID, { description: "The deed." })
  id!: string;

  constructor(id?: string) {
    if (id !== undefined) this.id = id;
  }
}

@ObjectType({ description: "Refused: consent is in force already (已有有效同意)." })
export class ConsentInForce {
  @Field(() => ID, { description: "That consent." })
  id!: string;

  constructor(id?: string) {
    if (id !== undefined) this.id = id;
  }
}

@ObjectType({ description: "Refused: no consent is in force (没有有效同意)." })
export class NoConsent {
  @Field(() => ID, { description: "The deed." })
  id!: string;

  constructor(id?: string) {
    if (id !== undefined) this.id = id;
  }
}

@ObjectType({ description: "One place of a text that tells too much (个人信息所在)." })
export class PersonalFound {
  @Field(() => RedactionFaultEnum, { description: "What it is (类别)." })
  fault!: RedactionFault;

  @Field(() => Boolean, { description: "Whether it stands in the title." })
  inTitle!: boolean;

  @Field(() => Int, { description: "Where it begins, in UTF-16 units." })
  at!: number;

  @Field(() => String, { description: "As it stands there." })
  text!: string;
}

@ObjectType({ description: "Refused: the text still tells who somebody is (仍含个人信息)." })
export class StillPersonal {
  @Field(() => [PersonalFound], { description: "Each place." })
  found!: PersonalFound[];

  constructor(found?: PersonalFound[]) {
    if (found !== undefined) this.found = found;
  }
}

@ObjectType({ description: "Refused: it cannot be submitted there now (暂不能报送)." })
export class SubmissionBarred {
  @Field(() => PlatformLevelEnum, { description: "Where." })
  level!: PlatformLevel;

  @Field(() => SubmissionBarEnum, { description: "Why." })
  bar!: SubmissionBar;

  constructor(level?: PlatformLevel, bar?: SubmissionBar) {
    if (level !== undefined) this.level = level;
    if (bar !== undefined) this.bar = bar;
  }
}

@ObjectType({ description: "Refused: it was answered or withdrawn already (已有结果)." })
export class SubmissionEnded {
  @Field(() => SubmissionStateEnum, { description: "What became of it." })
  state!: SubmissionState;

  constructor(state?: SubmissionState) {
    if (state !== undefined) this.state = state;
  }
}

const also = "The deed as it is now, or why not.";

export const DeedStepResult = unionOf("DeedStepResult", also, () => [Deed, DeedMoved] as const);

export const ReviewDeedResult = unionOf(
  "ReviewDeedResult",
  also,
  () => [Deed, DeedMoved, AnotherMustReview] as const,
);

export const RecordConsentResult = unionOf(
  "RecordConsentResult",
  also,
  () => [Deed, ConsentInForce] as const,
);

export const WithdrawConsentResult = unionOf(
  "WithdrawConsentResult",
  also,
  () => [Deed, NoConsent] as const,
);

export const KeepPublicTextResult = unionOf(
  "KeepPublicTextResult",
  also,
  () => [Deed, DeedMoved, StillPersonal] as const,
);

export const SubmitDeedResult = unionOf(
  "SubmitDeedResult",
  also,
  () => [Deed, SubmissionBarred] as const,
);

export const AnswerDeedResult = unionOf(
  "AnswerDeedResult",
  also,
  () => [Deed, SubmissionEnded] as const,
);
