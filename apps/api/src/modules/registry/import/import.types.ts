import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import {
  FindingCodeEnum,
  FindingLevelEnum,
  ImportPhaseEnum,
  ImportRefusalEnum,
  ImportStateEnum,
  PersonColumnEnum,
} from "./import.enums.ts";

@ObjectType({ description: "One column of a sheet and what it seems to hold (列)." })
export class ImportColumn {
  @Field(() => Int, { description: "Place in the sheet, from 0." })
  at!: number;

  @Field(() => String, { description: "As the spreadsheet names it: A, B, AA (列号)." })
  letter!: string;

  @Field(() => String, { description: "What stands above it (表头)." })
  header!: string;

  @Field(() => PersonColumnEnum, {
    nullable: true,
    description: "What is proposed to be read from it; nothing where null.",
  })
  column!: PersonColumn | null;

  @Field(() => Float, {
    description: "1 certain, 0.8 likely, 0.6 guessed from the values, 0 unknown. Below 1: look.",
  })
  confidence!: number;

  @Field(() => [String], { description: "Some values from below, sensitive ones masked (样例)." })
  samples!: string[];
}

@ObjectType({ description: "What the columns would hold, were the headers in another row." })
export class ImportHeaderChoice {
  @Field(() => Int, { description: "Row of the headers, from 1 (表头行)." })
  headerRow!: number;

  @Field(() => [ImportColumn], { description: "The columns, from the left; headers masked." })
  columns!: ImportColumn[];

  @Field(() => [PersonColumnEnum], { description: "What must be there and was not found." })
  missing!: PersonColumn[];

  @Field(() => Boolean, {
    description: "Whether this office has confirmed the columns of such a sheet before.",
  })
  remembered!: boolean;
}

@ObjectType({ description: "A sheet of the file, as far as it was looked at (工作表)." })
export class ImportSheet {
  @Field(() => Int, { description: "Its number, from 0; what confirmImportMapping wants." })
  index!: number;

  @Field(() => String, { description: "Its name; empty for a .csv file." })
  name!: string;

  @Field(() => Int, { description: "Rows that hold anything, headers included (行数)." })
  rows!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Row of the headers, from 1; null where none was recognised (表头行).",
  })
  headerRow!: number | null;

  @Field(() => [ImportColumn], { description: "The columns, from the left." })
  columns!: ImportColumn[];

  @Field(() => [PersonColumnEnum], { description: "What must be there and was not found." })
  missing!: PersonColumn[];

  @Field(() => Boolean, {
    description: "Whether this office has confirmed the columns of such a sheet before.",
  })
  remembered!: boolean;

  @Field(() => [ImportHeaderChoice], {
    description: "The same with each of the first ten rows as headers, where people know better.",
  })
  otherHeaders!: ImportHeaderChoice[];
}

@ObjectType({ description: "A column as it was confirmed." })
export class ImportMappedColumn {
  @Field(() => Int, { description: "Place in the sheet, from 0." })
  at!: number;

  @Field(() => PersonColumnEnum, { nullable: true, description: "What it holds." })
  column!: PersonColumn | null;
}

@ObjectType({ description: "How far the work under way has come (进度)." })
export class ImportProgress {
  @Field(() => ImportPhaseEnum, { description: "Which work." })
  phase!: string;

  @Field(() => Int, { description: "Rows done." })
  done!: number;

  @Field(() => Int, { nullable: true, description: "Rows in all, once it is known." })
  total!: number | null;

  @Field(() => Float, { nullable: true, description: "Rows a second so far (每秒行数)." })
  rowsPerSecond!: number | null;

  @Field(() => Instant, { description: "When it began." })
  startedAt!: Date;

  @Field(() => Instant, { description: "When it last got ahead." })
  updatedAt!: Date;
}

@ObjectType({ description: "Rows by what they are, and people written so far (数量)." })
export class ImportCounts {
  @Field(() => Int, { description: "Rows with anything in them (总行数)." })
  total!: number;

  @Field(() => Int, { description: "Somebody new (新增)." })
  new!: number;

  @Field(() => Int, { description: "Registered, nothing new (无变化)." })
  unchanged!: number;

  @Field(() => Int, { description: "Registered, something new (更新)." })
  changed!: number;

  @Field(() => Int, { description: "For a person to decide (疑问)." })
  doubts!: number;

  @Field(() => Int, { description: "Doubts that nobody has decided yet (未处理的疑问)." })
  openDoubts!: number;

  @Field(() => Int, { description: "Cannot be taken (不能导入)." })
  refused!: number;

  @Field(() => Int, { description: "Rows that a commit would work on now (待写入)." })
  toCommit!: number;

  @Field(() => Int, { description: "People registered by this import (已新增)." })
  created!: number;

  @Field(() => Int, { description: "People updated by this import (已更新)." })
  updated!: number;
}

@ObjectType({ description: "How often something was found (问题统计)." })
export class ImportFindingCount {
  @Field(() => FindingCodeEnum, { description: "What." })
  code!: string;

  @Field(() => FindingLevelEnum, { description: "What it means for its row." })
  level!: string;

  @Field(() => Int, { description: "In how many rows." })
  count!: number;
}

@ObjectType({ description: "A workbook of the rows to be mended (错误表)." })
export class ImportErrorFile {
  @Field(() => ID, { description: "GET /files/registry_import_errors/ID takes it." })
  id!: string;

  @Field(() => String, { description: "File name." })
  name!: string;

  @Field(() => Instant, { description: "Until when it is kept." })
  expiresAt!: Date;
}

@ObjectType({ description: "One file on its way into the registry (名册导入)." })
export class ImportBatch {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => ImportStateEnum, { description: "Where it stands (状态)." })
  state!: string;

  @Field(() => ImportRefusalEnum, {
    nullable: true,
    description: "Why the file cannot be imported; with state REFUSED (原因).",
  })
  refusal!: string | null;

  @Field(() => String, { description: "As it was uploaded (文件名)." })
  fileName!: string;

  @Field(() => Int, { description: "Bytes (文件大小)." })
  fileSize!: number;

  @Field(() => OfficeRef, { description: "Whose import it is; people are placed below it (机构)." })
  office!: OfficeRef;

  @Field(() => String, { nullable: true, description: "Who brought the file (上传人)." })
  startedBy!: string | null;

  @Field(() => Instant, { description: "When it was brought." })
  createdAt!: Date;

  @Field(() => Instant, { description: "Last change of its state." })
  updatedAt!: Date;

  @Field(() => [ImportSheet], { description: "The sheets with proposed columns (工作表)." })
  sheets!: ImportSheet[];

  @Field(() => Int, { nullable: true, description: "Number of the confirmed sheet, from 0." })
  sheet!: number | null;

  @Field(() => Int, { nullable: true, description: "Confirmed row of the headers, from 1." })
  headerRow!: number | null;

  @Field(() => [ImportMappedColumn], {
    nullable: true,
    description: "The confirmed columns (已确认的列).",
  })
  columns!: ImportMappedColumn[] | null;

  @Field(() => ImportProgress, {
    nullable: true,
    description: "Of the work under way, or of the last (进度).",
  })
  progress!: ImportProgress | null;

  @Field(() => ImportCounts, { description: "What the rows are (数量)." })
  counts!: ImportCounts;

  @Field(() => [ImportFindingCount], { description: "What was found, most frequent first (问题)." })
  findings!: ImportFindingCount[];

  @Field(() => ImportErrorFile, {
    nullable: true,
    description: "The error workbook, once makeImportErrorFile has ordered it and it is ready.",
  })
  errorFile!: ImportErrorFile | null;

  @Field(() => Int, { description: "Grows with every change of state (版本号)." })
  version!: number;

  @Field(() => Boolean, { description: "Whether the viewer may go on with it." })
  viewerCanImport!: boolean;
}

export const ImportBatchConnection = connectionOf(ImportBatch, "ImportBatch");
