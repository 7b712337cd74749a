import {
  receiptFileFaultLabels,
  receiptFileStateLabels,
  receiptRowFaultLabels,
} from "@wuzi/domain/publicity/receipt-file-words";
import { wordsEnum } from "../../../platform/graphql/words.ts";

export const ReceiptFileStateEnum = wordsEnum(
  "ReceiptFileState",
  "What has become of a receipts file (回执文件状态).",
  receiptFileStateLabels,
);
export const ReceiptFileFaultEnum = wordsEnum(
  "ReceiptFileFault",
  "Why a receipts file cannot be read (不能读取的原因).",
  receiptFileFaultLabels,
);
export const ReceiptRowFaultEnum = wordsEnum(
  "ReceiptRowFault",
  "What is wrong with a row of a receipts file (问题行).",
  receiptRowFaultLabels,
);
