import type { Disinfectant } from "@wuzi/domain/prevent/disinfection";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Photo } from "../../../../platform/attachments/attachment.types.ts";
import { MomentRefused } from "../../../../platform/field/field-moment.types.ts";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Instant } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { DisinfectantEnum } from "../duty.enums.ts";
import { DisinfectionPlace } from "./place.types.ts";

@ObjectType({ description: "One time that a place was disinfected (消毒记录)." })
export class Disinfection {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => DisinfectionPlace, { nullable: true, description: "Where." })
  place!: DisinfectionPlace | null;

  @Field(() => DisinfectantEnum, { description: "With what (消毒剂)." })
  agent!: Disinfectant;

  @Field(() => Int, { nullable: true, description: "How strong, in mg/L (浓度)." })
  concentration!: number | null;

  @Field(() => Int, { description: "How long it acted, in minutes (作用时间)." })
  minutes!: number;

  @Field(() => Boolean, { description: "Outside the usual range, and confirmed (超出常用浓度)." })
  unusual!: boolean;

  @Field(() => String, { nullable: true, description: "Remark (备注)." })
  note!: string | null;

  @Field(() => String, { nullable: true, description: "Who entered it (登记人)." })
  recordedBy!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The duty it was done for; null where none was open any more.",
  })
  dutyId!: string | null;

  @Field(() => Instant, { description: "When it was done (消毒时间)." })
  occurredAt!: Date;

  @Field(() => Instant, { description: "When it reached the server." })
  recordedAt!: Date;

  @Field(() => Boolean, { description: "Entered more than a day later (补录)." })
  backfilled!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Why it was recorded anew; null for a first record (更正原因).",
  })
  correctionReason!: string | null;

  @Field(() => Disinfection, {
    nullable: true,
    description: "The record that it corrects, as it was (更正前).",
  })
  corrects!: Disinfection | null;

  @Field(() => Boolean, { description: "Whether the viewer may correct it." })
  viewerCanCorrect!: boolean;

  @Field(() => [Photo], { description: "Photos (照片)." })
  photos!: Photo[];
}

export const DisinfectionConnection = connectionOf(Disinfection, "Disinfection");

@ObjectType({
  description: "The concentrations that the protocol in force knows, in mg/L (浓度范围).",
})
export class ConcentrationLimits {
  @Field(() => Int, { description: "Usual from here." })
  low: number;

  @Field(() => Int, { description: "Usual up to here." })
  high: number;

  @Field(() => Int, { description: "Accepted up to here, when confirmed." })
  most: number;

  @Field(() => Int, { description: "Minutes that it is to act." })
  minutes: number;

  constructor({
    low,
    high,
    most,
    minutes,
  }: {
    low: number;
    high: number;
    most: number;
    minutes: number;
  }) {
    this.low = low;
    this.high = high;
    this.most = most;
    this.minutes = minutes;
  }
}

@ObjectType({
  description:
    "Refused: the concentration is not usual. `refused` says whether confirming helps (浓度异常).",
})
export class ConcentrationNotUsual extends ConcentrationLimits {
  @Field(() => Int, { description: "What was sent." })
  concentration: number;

  @Field(() => Boolean, { description: "Beyond what is accepted at all." })
  refused: boolean;

  constructor(
    limits: { low: number; high: number; most: number; minutes: number },
    concentration: number,
    refused: boolean,
  ) {
    super(limits);
    this.concentration = concentration;
    this.refused = refused;
  }
}

export const RecordDisinfectionResult = unionOf(
  "RecordDisinfectionResult",
  "The record, or why it is not kept.",
  () => [Disinfection, ConcentrationNotUsual, MomentRefused] as const,
);

export const CorrectDisinfectionResult = unionOf(
  "CorrectDisinfectionResult",
  "The record as it holds now, or why it is not kept.",
  () => [Disinfection, ConcentrationNotUsual] as const,
);
