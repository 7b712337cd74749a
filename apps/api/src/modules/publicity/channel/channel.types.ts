import {
  channelFaultLabels,
  channelKindLabels,
  channelStateLabels,
} from "@wuzi/domain/publicity/channel-words";
import { Field, Int, ObjectType } from "type-graphql";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { wordsEnum } from "../../../platform/graphql/words.ts";

const CarrierKindEnum = wordsEnum(
  "CarrierKind",
  "Ways to a carrier (短信通道).",
  channelKindLabels,
);
const ChannelStandingEnum = wordsEnum(
  "ChannelStanding",
  "How a way to a carrier stands (通道状况).",
  channelStateLabels,
);
const ChannelTroubleEnum = wordsEnum(
  "ChannelTrouble",
  "What ended a connection to the carrier, or kept it from being made (通道故障).",
  channelFaultLabels,
);

@ObjectType({ description: "The way to the carrier, as whoever sends last told (通道状况)." })
export class ChannelState {
  @Field(() => CarrierKindEnum, { description: "Which (通道)." })
  kind!: string;

  @Field(() => ChannelStandingEnum, { description: "How it stands (状况)." })
  state!: string;

  @Field(() => Instant, { description: "Since when (开始时间)." })
  since!: Date;

  @Field(() => ChannelTroubleEnum, { nullable: true, description: "The last fault (最近故障)." })
  fault!: string | null;

  @Field(() => Int, { description: "Parts that wait to leave through it (等待提交)." })
  waiting!: number;

  @Field(() => Int, { description: "Parts that wait for an answer (等待应答)." })
  outstanding!: number;

  @Field(() => Instant, {
    nullable: true,
    description: "Until when the carrier asks for patience (限流至).",
  })
  throttledUntil!: Date | null;

  @Field(() => Int, { description: "Transmissions that may wait at once (窗口)." })
  window!: number;

  @Field(() => Int, { description: "Parts a second at most (每秒条数)." })
  perSecond!: number;

  @Field(() => Instant, { description: "When it was told (更新时间)." })
  toldAt!: Date;

  @Field(() => Boolean, {
    description: "Whether it was told a short while ago: whoever is silent has stopped.",
  })
  isFresh!: boolean;
}
