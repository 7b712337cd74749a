import type { Labels } from "../labels/label.ts";
import { spreadsheetRefusals } from "../registry/spreadsheet-refusal-words.ts";

/** What has become of a receipts file (回执文件状态). */
export const receiptFileStates = ["waiting", "refused", "read"] as const;
export type ReceiptFileState = (typeof receiptFileStates)[number];
export const receiptFileStateLabels: Labels<ReceiptFileState> = {
  waiting: { zh: "读取中", en: "Being read" },
  refused: { zh: "不能读取", en: "Refused" },
  read: { zh: "已读取", en: "Read" },
};

/** Why a receipts file cannot be read (不能读取的原因). */
export const receiptFileFaultLabels = {
  ...spreadsheetRefusals,
  no_number: {
    zh: "前十行里找不到号码列。表头须有“手机号码”等字样。",
    en: "No column of numbers in the first ten rows: its head should read 手机号码 or the like.",
  },
  no_status: {
    zh: "前十行里找不到状态列。表头须有“状态”“发送结果”等字样。",
    en: "No column of states in the first ten rows: its head should read 状态 or the like.",
  },
  file_gone: {
    zh: "上传的文件已过期删除。请重新上传。",
    en: "The file was kept for a time and is gone. Send it again.",
  },
  gave_up: { zh: "处理失败，请重新上传。", en: "It could not be read; send it again." },
} as const satisfies Record<string, { zh: string; en: string }>;
export type ReceiptFileFault = keyof typeof receiptFileFaultLabels;

/** What is wrong with one row of a receipts file (问题行). */
export const receiptRowFaults = [
  "not_in_batch",
  "no_number",
  "not_a_number",
  "landline",
  "status_unknown",
] as const;
export type ReceiptRowFault = (typeof receiptRowFaults)[number];
export const receiptRowFaultLabels: Labels<ReceiptRowFault> = {
  not_in_batch: { zh: "号码不在本批次", en: "The number is not in the batch" },
  no_number: { zh: "没有号码", en: "There is no number" },
  not_a_number: { zh: "不是手机号码", en: "It is no mobile number" },
  landline: { zh: "是固定电话", en: "It is a landline" },
  status_unknown: { zh: "状态看不懂", en: "The state is not understood" },
};
