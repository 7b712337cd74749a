import { responseLevelLabels, type ResponseLevel } from "@wuzi/domain/response/response-level";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Day, Instant } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";
import { ProtocolSettings } from "./protocol-settings.types.ts";

export const ResponseLevelEnum = wordsEnum<ResponseLevel>(
  "ResponseLevel",
  "Levels of a response, the gravest first (应急响应级别).",
  responseLevelLabels,
);

@ObjectType({
  description: "A version of an incident's protocol, in force from its day on (防控参数版本).",
})
export class Protocol {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Day, { description: "First day in force (生效日)." })
  fromDay!: string;

  @Field(() => ResponseLevelEnum, { description: "Level of the response (响应级别)." })
  level!: ResponseLevel;

  @Field(() => ProtocolSettings, { description: "What it sets (参数)." })
  settings!: ProtocolSettings;

  @Field(() => Boolean, { description: "Whether it is in force today (现行)." })
  inForce!: boolean;

  @Field(() => Boolean, {
    description: "Whether the viewer may withdraw it: only before it begins (可撤回).",
  })
  viewerCanWithdraw!: boolean;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;

  @Field(() => Instant, { description: "When it was set (设定时间)." })
  createdAt!: Date;
}

@ObjectType({ description: "Refused: another version begins on this day (当日已有版本)." })
export class ProtocolDayTaken {
  @Field(() => Day, { description: "The day." })
  fromDay!: string;

  constructor(fromDay?: string) {
    if (fromDay !== undefined) this.fromDay = fromDay;
  }
}

@ObjectType({ description: "Refused: the version has begun and stays on record (版本已生效)." })
export class ProtocolHasBegun {
  @Field(() => Day, { description: "Its first day." })
  fromDay!: string;

  constructor(fromDay?: string) {
    if (fromDay !== undefined) this.fromDay = fromDay;
  }
}

export const SetProtocolResult = unionOf(
  "SetProtocolResult",
  "The version, or why it cannot be set.",
  () => [Protocol, ProtocolDayTaken] as const,
);

export const WithdrawProtocolResult = unionOf(
  "WithdrawProtocolResult",
  "The version that was withdrawn, or why it stays.",
  () => [Protocol, ProtocolHasBegun] as const,
);
