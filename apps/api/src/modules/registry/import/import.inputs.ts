import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import { Field, ID, InputType, Int } from "type-graphql";
import { Uuid } from "../../../platform/graphql/scalars.ts";
import {
  FindingCodeEnum,
  ImportDecisionEnum,
  ImportStateEnum,
  ImportVerdictEnum,
  PersonColumnEnum,
} from "./import.enums.ts";

@InputType({ description: "Which imports to list; every part narrows." })
export class ImportFilter {
  @Field(() => [ImportStateEnum], { nullable: true, description: "Standing so." })
  states?: string[] | null;
}

@InputType({ description: "Which rows to list; every part narrows." })
export class ImportRowFilter {
  @Field(() => [ImportVerdictEnum], { nullable: true, description: "Of these verdicts." })
  verdicts?: string[] | null;

  @Field(() => FindingCodeEnum, { nullable: true, description: "In which this was found." })
  finding?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "True: doubts that nobody has decided. False: those decided.",
  })
  open?: boolean | null;

  @Field(() => String, { nullable: true, description: "Whose name holds this." })
  search?: string | null;
}

@InputType({ description: "An uploaded file to be imported (开始导入)." })
export class StartImportInput {
  @Field(() => ID, { description: "Of a file that was sent to POST /files/registry_import." })
  fileId!: string;

  @Field(() => Uuid, { description: "Sent again, it has one effect." })
  idempotencyKey!: string;
}

@InputType({ description: "What one column holds." })
export class ImportColumnInput {
  @Field(() => Int, { description: "Place in the sheet, from 0." })
  at!: number;

  @Field(() => PersonColumnEnum, { nullable: true, description: "Nothing is read where null." })
  column?: PersonColumn | null;
}

@InputType({ description: "The columns as a person confirms them (确认列)." })
export class ConfirmImportMappingInput {
  @Field(() => ID, { description: "The import." })
  id!: string;

  @Field(() => Int, { description: "Number of the sheet, from 0." })
  sheet!: number;

  @Field(() => Int, { description: "Row of the headers, from 1." })
  headerRow!: number;

  @Field(() => [ImportColumnInput], { description: "The columns; those left out hold nothing." })
  columns!: ImportColumnInput[];

  @Field(() => Int, { description: "The import's version that was looked at." })
  version!: number;
}

@InputType({ description: "What becomes of one doubt (处理疑问)." })
export class DecideImportDoubtInput {
  @Field(() => ID, { description: "The row." })
  rowId!: string;

  @Field(() => ImportDecisionEnum, { description: "What is to be done with it." })
  decision!: string;

  @Field(() => ID, {
    nullable: true,
    description: "With UPDATE: whom, of the candidates; the likeliest unless told.",
  })
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      "With CREATE or NOT_A_DUPLICATE: where to register; where the row says unless told.",
  })
  officeId?: string | null;

  @Field(() => Int, { description: "The row's version that was looked at." })
  version!: number;
}

@InputType({ description: "One decision over many doubts (批量处理)." })
export class DecideImportDoubtsInput {
  @Field(() => ID, { description: "The import." })
  id!: string;

  @Field(() => FindingCodeEnum, {
    nullable: true,
    description: "All open doubts in which this was found …",
  })
  finding?: string | null;

  @Field(() => [ID], { nullable: true, description: "… or these rows, at most 1000." })
  rowIds?: string[] | null;

  @Field(() => ImportDecisionEnum, {
    description: "UPDATE takes each row's likeliest person. Rows it is impossible for are left.",
  })
  decision!: string;

  @Field(() => Uuid, { description: "Sent again, it has one effect." })
  idempotencyKey!: string;
}

@InputType({ description: "Write what is new, changed and decided (提交导入)." })
export class CommitImportInput {
  @Field(() => ID, { description: "The import." })
  id!: string;

  @Field(() => Int, { description: "The import's version that was looked at." })
  version!: number;

  @Field(() => Uuid, { description: "Sent again, it has one effect." })
  idempotencyKey!: string;
}

@InputType({ description: "Write the error workbook (生成错误表)." })
export class MakeImportErrorFileInput {
  @Field(() => ID, { description: "The import." })
  id!: string;

  @Field(() => Uuid, { description: "Sent again, it has one effect." })
  idempotencyKey!: string;
}
