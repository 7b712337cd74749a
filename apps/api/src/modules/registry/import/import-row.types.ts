import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { PersonRef } from "../../../platform/person/person-ref.types.ts";
import { Person } from "../person/person.types.ts";
import {
  DuplicateReasonEnum,
  FindingCodeEnum,
  FindingLevelEnum,
  ImportDecisionEnum,
  ImportFieldEnum,
  ImportHindranceEnum,
  ImportRowStateEnum,
  ImportVerdictEnum,
  PersonColumnEnum,
} from "./import.enums.ts";

@ObjectType({ description: "What stands in one cell, sensitive values masked (单元格)." })
export class ImportCell {
  @Field(() => PersonColumnEnum, { description: "What its column holds." })
  column!: PersonColumn;

  @Field(() => String, { description: "Its address in the sheet: C17 (单元格地址)." })
  cell!: string;

  @Field(() => String, { description: "What is written, masked where sensitive." })
  written!: string;
}

@ObjectType({ description: "Something found in a cell (问题)." })
export class ImportFinding {
  @Field(() => PersonColumnEnum, { description: "In which column." })
  column!: PersonColumn;

  @Field(() => String, { nullable: true, description: "Address in the sheet: C17." })
  cell!: string | null;

  @Field(() => FindingCodeEnum, {
    description: "What; the Chinese reason and how to mend it are the domain's importFindingWords.",
  })
  code!: string;

  @Field(() => FindingLevelEnum, { description: "What it means for the row." })
  level!: string;

  @Field(() => String, { nullable: true, description: "What is proposed instead, masked." })
  proposal!: string | null;
}

@ObjectType({ description: "What sheet and record say of the same thing (差异)." })
export class ImportChange {
  @Field(() => ImportFieldEnum, { description: "Of what." })
  field!: string;

  @Field(() => String, { nullable: true, description: "In the sheet, masked." })
  written!: string | null;

  @Field(() => String, { nullable: true, description: "In the registry, masked." })
  registered!: string | null;
}

@ObjectType({ description: "Somebody a row may be (可能是同一人)." })
export class ImportCandidate {
  @Field(() => Person, {
    nullable: true,
    description:
      "The registered person, masked as in every list; null for somebody registered elsewhere, or for a row above that is not written yet.",
  })
  person!: Person | null;

  @Field(() => Int, { nullable: true, description: "The row above that says the same (表格行号)." })
  twinRow!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Registered elsewhere in the county: with this town or street (登记机构).",
  })
  town!: string | null;

  @Field(() => [DuplicateReasonEnum], { description: "What is the same." })
  reasons!: string[];

  @Field(() => Int, { description: "How much they look like one, 0 to 100." })
  score!: number;
}

@ObjectType({ description: "One row of an import (导入行)." })
export class ImportRow {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => Int, { description: "Row in the sheet, as the spreadsheet numbers it (行号)." })
  row!: number;

  @Field(() => String, { description: "Name as written (姓名)." })
  name!: string;

  @Field(() => [ImportCell], { description: "What the row says, masked (表格内容)." })
  cells!: ImportCell[];

  @Field(() => OfficeRef, { nullable: true, description: "Where the person would be placed." })
  place!: OfficeRef | null;

  @Field(() => ImportVerdictEnum, { description: "What the row is to the registry (预检结果)." })
  verdict!: string;

  @Field(() => [ImportFinding], { description: "What was found in its cells (问题)." })
  findings!: ImportFinding[];

  @Field(() => [ImportCandidate], { description: "Who it may be, likeliest first (疑似重复)." })
  candidates!: ImportCandidate[];

  @Field(() => [ImportChange], {
    description: "Where it differs from the likeliest registered person (差异).",
  })
  changes!: ImportChange[];

  @Field(() => ImportHindranceEnum, {
    nullable: true,
    description: "Why CREATE and NOT_A_DUPLICATE are impossible; NO_PLACE only without officeId.",
  })
  hindrance!: string | null;

  @Field(() => ImportDecisionEnum, { nullable: true, description: "What was decided (决定)." })
  decision!: string | null;

  @Field(() => String, { nullable: true, description: "Who decided (处理人)." })
  decidedBy!: string | null;

  @Field(() => Instant, { nullable: true, description: "When it was decided." })
  decidedAt!: Date | null;

  @Field(() => ImportRowStateEnum, { description: "How far it has come (行状态)." })
  state!: string;

  @Field(() => PersonRef, { nullable: true, description: "Whom it has become or changed." })
  person!: PersonRef | null;

  @Field(() => Int, { description: "Grows with every decision (版本号)." })
  version!: number;
}

export const ImportRowConnection = connectionOf(ImportRow, "ImportRow");
