import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Instant, Uuid } from "../../../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../../../platform/office/office-ref.types.ts";
import { ArrivalColumnEnum, ArrivalImportStateEnum } from "../../screening.enums.ts";

@ObjectType({ description: "A cell of a ledger that was not taken (错误单元格)." })
export class ArrivalImportError {
  @Field(() => Int, { description: "Row as the program that made the file shows it (行)." })
  row!: number;

  @Field(() => String, { description: "Cell, for example C7 (单元格)." })
  cell!: string;

  @Field(() => ArrivalColumnEnum, { description: "What should stand there (列)." })
  column!: string;

  @Field(() => String, { description: "A stable word for what is wrong." })
  code!: string;
}

@ObjectType({ description: "An import of a ledger (台账导入)." })
export class ArrivalImport {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, { nullable: true, description: "Where those on it stay (网格)." })
  office!: OfficeRef | null;

  @Field(() => ArrivalImportStateEnum, { description: "How far it is (状态)." })
  state!: string;

  @Field(() => String, { nullable: true, description: "Why the file was not read: a stable word." })
  refusal!: string | null;

  @Field(() => [ArrivalColumnEnum], { description: "Columns that were recognised (已识别的列)." })
  columns!: string[];

  @Field(() => Int, { description: "Rows below the header (行数)." })
  rows!: number;

  @Field(() => Int, { description: "New lines (新增)." })
  added!: number;

  @Field(() => Int, { description: "Lines that were found again (再次登记)." })
  seenAgain!: number;

  @Field(() => Int, { description: "Rows with nothing new (无变化)." })
  unchanged!: number;

  @Field(() => [ArrivalImportError], { description: "Wrong cells; their rows were not taken." })
  errors!: ArrivalImportError[];

  @Field(() => Instant, { nullable: true, description: "When it ended (完成时间)." })
  endedAt!: Date | null;
}

@InputType({ description: "A ledger from a spreadsheet (导入台账)." })
export class ImportArrivalsInput {
  @Field(() => ID, { description: "The grid, village or community of those on it." })
  officeId!: string;

  @Field(() => ID, { description: "The file, sent under `arrival_ledger`." })
  fileId!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
