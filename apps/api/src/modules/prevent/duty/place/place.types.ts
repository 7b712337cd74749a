import type { PlaceKind } from "@wuzi/domain/prevent/disinfection";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../../platform/graphql/connection.ts";
import { Day, Instant } from "../../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../../platform/office/office-ref.types.ts";
import { PlaceKindEnum } from "../duty.enums.ts";

@ObjectType({ description: "A place that is disinfected by rule (消毒场所)." })
export class DisinfectionPlace {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Whose place (责任机构)." })
  office!: OfficeRef | null;

  @Field(() => PlaceKindEnum, { description: "Kind (场所类别)." })
  kind!: PlaceKind;

  @Field(() => String, { description: "Name (名称)." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Where exactly, what to mind (备注)." })
  note!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The post in charge; null for whoever is there.",
  })
  keeperPostId!: string | null;

  @Field(() => String, { nullable: true, description: "Who holds that post (责任人)." })
  keeperName!: string | null;

  @Field(() => Int, { nullable: true, description: "Times a day; null is what the rule says." })
  timesPerDay!: number | null;

  @Field(() => Day, { description: "First day." })
  fromDay!: string;

  @Field(() => Day, { nullable: true, description: "Last day; null while it is in use (停用日)." })
  toDay!: string | null;

  @Field(() => Int, { description: "Expected today (今日应消毒次数)." })
  expectedToday!: number;

  @Field(() => Int, { description: "Done of those (今日已消毒次数)." })
  doneToday!: number;

  @Field(() => Instant, { nullable: true, description: "When it was last done (最近消毒时间)." })
  lastDoneAt!: Date | null;

  @Field(() => Int, { description: "Grows with every change (版本号)." })
  version!: number;
}

export const DisinfectionPlaceConnection = connectionOf(DisinfectionPlace, "DisinfectionPlace");

@ObjectType({ description: "Refused: the office has a place of this name (场所名称重复)." })
export class PlaceNameTaken {
  @Field(() => String, { description: "The name." })
  name: string;

  constructor(name: string) {
    this.name = name;
  }
}

export const SavePlaceResult = unionOf(
  "SaveDisinfectionPlaceResult",
  "The place, or why it is not kept.",
  () => [DisinfectionPlace, PlaceNameTaken] as const,
);
