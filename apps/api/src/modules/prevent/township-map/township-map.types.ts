import { Field, Float, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant, Uuid } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { TownshipMapFaultEnum, TownshipMapStateEnum } from "./township-map.enums.ts";

@ObjectType({ description: "Where one unit lies (单位的范围)." })
export class TownshipShape {
  @Field(() => ID, { description: "The unit's office." })
  unitId!: string;

  @Field(() => [[[Float]]], {
    description:
      "Its parts: each an outer ring and its holes, a ring as longitudes and latitudes in turn, closed (范围).",
  })
  polygons!: number[][][];
}

@ObjectType({ description: "A map of its townships that an office has brought (乡镇地图)." })
export class TownshipMap {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Whose units it shows (单位)." })
  office!: OfficeRef | null;

  @Field(() => String, { description: "Name of the file it came in (文件名)." })
  fileName!: string;

  @Field(() => TownshipMapStateEnum, { description: "What has become of it (状态)." })
  state!: string;

  @Field(() => TownshipMapFaultEnum, { nullable: true, description: "Why it is not taken (原因)." })
  fault!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Which feature the fault is in, counted from 1; null where it is in none (第几个要素).",
  })
  faultFeature!: number | null;

  @Field(() => [TownshipShape], {
    description: "The units that were found, made light for a page (各单位范围).",
  })
  shapes!: TownshipShape[];

  @Field(() => Int, { description: "Points that are kept (坐标点数)." })
  points!: number;

  @Field(() => [String], { description: "Units that were found in it (对上的单位)." })
  matched!: string[];

  @Field(() => [String], { description: "Features that are no unit of the office (对不上的要素)." })
  strange!: string[];

  @Field(() => [String], { description: "Units that it does not show (图上没有的单位)." })
  missing!: string[];

  @Field(() => Instant, { description: "When it was brought (上传时间)." })
  createdAt!: Date;

  @Field(() => Int, { description: "For taking it into use and taking it back." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may change which map is in use." })
  viewerCanManage!: boolean;
}

export const TownshipMapConnection = connectionOf(TownshipMap, "TownshipMap");

@InputType({ description: "Which maps are meant." })
export class TownshipMapFilter {
  @Field(() => ID, { nullable: true, description: "Of this office." })
  officeId?: string | null;

  @Field(() => TownshipMapStateEnum, { nullable: true, description: "Standing so." })
  state?: string | null;
}

@InputType({ description: "A map of townships from a file (上传乡镇地图)." })
export class BringTownshipMapInput {
  @Field(() => ID, { description: "The county federation whose townships it shows (县残联)." })
  officeId!: string;

  @Field(() => ID, { description: "The GeoJSON file, sent under `township_map`." })
  fileId!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}

@InputType({ description: "One map in the version that was seen." })
export class TownshipMapVersionInput {
  @Field(() => ID, { description: "The map." })
  id!: string;

  @Field(() => Int, { description: "Its version as it was shown." })
  version!: number;
}
