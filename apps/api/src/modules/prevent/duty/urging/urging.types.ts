import type { DutyKind } from "@wuzi/domain/prevent/duty-kind";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { DutyKindEnum } from "../duty.enums.ts";

@ObjectType({ description: "Once that an office was urged (催办记录)." })
export class DutyUrging {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Who was urged (被催办单位)." })
  office!: OfficeRef | null;

  @Field(() => DutyKindEnum, { description: "About what (任务类别)." })
  kind!: DutyKind;

  @Field(() => Day, { description: "About which day." })
  onDay!: string;

  @Field(() => Int, { description: "How many were due and not done then (当时未完成)." })
  missing!: number;

  @Field(() => Instant, { description: "When (催办时间)." })
  urgedAt!: Date;

  @Field(() => String, { description: "Who urged (催办人)." })
  urgedBy!: string;

  @Field(() => String, { nullable: true, description: "A word with it (附言)." })
  note!: string | null;
}

export const DutyUrgingConnection = connectionOf(DutyUrging, "DutyUrging");

@InputType({ description: "Which urgings to list; every part narrows." })
export class DutyUrgingFilter {
  @Field(() => ID, { nullable: true, description: "Of this office." })
  officeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "With officeId: and of all below it." })
  includeBelow?: boolean | null;

  @Field(() => DutyKindEnum, { nullable: true, description: "About duties of this kind." })
  kind?: DutyKind | null;

  @Field(() => Day, { nullable: true, description: "About this day." })
  onDay?: string | null;
}
