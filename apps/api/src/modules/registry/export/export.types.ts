import type { ExportColumn } from "@wuzi/domain/registry/export-column";
import { mostExports } from "@wuzi/domain/registry/export-column";
import type { ExportFault, ExportState } from "@wuzi/domain/registry/export-words";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { unionOf } from "../../../platform/graphql/union.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { ExportColumnEnum, ExportFaultEnum, ExportStateEnum } from "./export.enums.ts";

@ObjectType({ description: "The file that an export has made (导出文件)." })
export class ExportFile {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name of the file (文件名)." })
  name!: string;

  @Field(() => Int, { description: "Bytes." })
  size!: number;

  @Field(() => Instant, { description: "When its bytes go (有效期至)." })
  expiresAt!: Date;

  @Field(() => Boolean, { description: "Whether they are gone (已过期)." })
  expired!: boolean;

  @Field(() => String, { description: "Where it is fetched; each fetch is on record (下载地址)." })
  path!: string;
}

@ObjectType({ description: "An export of people, ordered by the viewer (导出)." })
export class PeopleExport {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ExportStateEnum, { description: "How far it has come (状态)." })
  state!: ExportState;

  @Field(() => ExportFaultEnum, { nullable: true, description: "Why it could not be made." })
  fault!: ExportFault | null;

  @Field(() => OfficeRef, { nullable: true, description: "Acted at: the export's scope (范围)." })
  office!: OfficeRef | null;

  @Field(() => Boolean, { description: "Whether numbers stand in it whole (完整信息)." })
  inFull!: boolean;

  @Field(() => String, { nullable: true, description: "What it is for, where in full (用途)." })
  purpose!: string | null;

  @Field(() => [ExportColumnEnum], { description: "Its columns (列)." })
  columns!: ExportColumn[];

  @Field(() => Int, { nullable: true, description: "People it is about, once known (总人数)." })
  total!: number | null;

  @Field(() => Int, { description: "People written so far (已写人数)." })
  done!: number;

  @Field(() => Int, {
    description: "Cells that say they could not be opened, in a file that is otherwise whole.",
  })
  unreadable!: number;

  @Field(() => ExportFile, { nullable: true, description: "The file, when it is ready." })
  file!: ExportFile | null;

  @Field(() => Instant, { description: "When it was ordered (导出时间)." })
  createdAt!: Date;

  @Field(() => Instant, { nullable: true, description: "When it ended." })
  endedAt!: Date | null;
}

export const PeopleExportConnection = connectionOf(PeopleExport, "PeopleExport");

@ObjectType({ description: "Refused: the viewer has as many under way as may be (导出过多)." })
export class TooManyExports {
  @Field(() => Int, { description: "Most at once." })
  most: number = mostExports;
}

export const ExportPeopleResult = unionOf(
  "ExportPeopleResult",
  "The export, or why not.",
  () => [PeopleExport, TooManyExports] as const,
);
