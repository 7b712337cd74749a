import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.ts";
import { Instant, Uuid } from "../../../platform/graphql/scalars.ts";
import { OfficeRef } from "../../../platform/office/office-ref.types.ts";
import { ReceiptFileFaultEnum, ReceiptFileStateEnum, ReceiptRowFaultEnum } from "./portal.enums.ts";

@ObjectType({ description: "A row of a receipts file to look at (问题行)." })
export class ReceiptRowProblem {
  @Field(() => Int, { description: "Which row, counted from 1 (行号)." })
  row!: number;

  @Field(() => ReceiptRowFaultEnum, { description: "What is wrong with it (问题)." })
  fault!: string;

  @Field(() => String, { description: "What stands there, numbers masked (内容)." })
  cell!: string;
}

@ObjectType({
  description: "What the carrier's portal said of a batch, as it was brought (回执文件).",
})
export class ReceiptFile {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => String, { description: "Name of the file (文件名)." })
  fileName!: string;

  @Field(() => String, { description: "Who brought it (上传人)." })
  broughtBy!: string;

  @Field(() => ReceiptFileStateEnum, { description: "What has become of it (状态)." })
  state!: string;

  @Field(() => ReceiptFileFaultEnum, {
    nullable: true,
    description: "Why it cannot be read (原因).",
  })
  fault!: string | null;

  @Field(() => Int, { description: "Numbers of the batch in it (对上的号码数)." })
  known!: number;

  @Field(() => Int, { description: "Numbers that are not of the batch (不在本批次的号码数)." })
  strange!: number;

  @Field(() => Int, { description: "Rows that cannot be read (看不懂的行数)." })
  unreadable!: number;

  @Field(() => [ReceiptRowProblem], { description: "The first 50 rows to look at (问题行)." })
  problems!: ReceiptRowProblem[];

  @Field(() => Instant, { description: "When it was brought (上传时间)." })
  createdAt!: Date;
}

@ObjectType({
  description:
    "A file for the carrier's web portal (运营商批次): taken from `/files/carrier_batch/<fileId>`, on record.",
})
export class PortalBatch {
  @Field(() => ID, { description: "Identifier." })
  id!: string;

  @Field(() => OfficeRef, {
    nullable: true,
    description: "The county whose messages it holds (单位).",
  })
  office!: OfficeRef | null;

  @Field(() => String, { description: "What it is called (批次号)." })
  code!: string;

  @Field(() => ID, { description: "The file to take to the portal." })
  fileId!: string;

  @Field(() => String, { description: "Name of the file (文件名)." })
  fileName!: string;

  @Field(() => Int, { description: "Numbers in it (号码数)." })
  numbers!: number;

  @Field(() => Int, { description: "Numbers of which it is known what became (已有结果的号码数)." })
  answered!: number;

  @Field(() => Instant, { description: "When it was made (生成时间)." })
  createdAt!: Date;

  @Field(() => [ReceiptFile], {
    description: "Receipts brought for it, the newest first (回执文件).",
  })
  receiptFiles!: ReceiptFile[];

  @Field(() => Boolean, { description: "Whether the viewer may take it and bring its receipts." })
  viewerCanHandle!: boolean;
}

export const PortalBatchConnection = connectionOf(PortalBatch, "PortalBatch");

@InputType({ description: "Receipts of a batch from a file (上传回执文件)." })
export class BringReceiptsInput {
  @Field(() => ID, { description: "The batch that the portal was given." })
  batchId!: string;

  @Field(() => ID, { description: "The .csv or .xlsx file, sent under `carrier_receipts`." })
  fileId!: string;

  @Field(() => Uuid, { description: "Made once per form: sending it again changes nothing twice." })
  idempotencyKey!: string;
}
