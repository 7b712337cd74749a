import type { Labels } from "../labels/label.ts";
import { foldWidth } from "../text/fold-width.ts";

/** What a column of a ledger on paper or in a sheet may hold. */
export const arrivalColumns = [
  "name",
  "sex",
  "document",
  "phone",
  "origin",
  "transport",
  "transport_no",
  "companions",
  "arrived_on",
  "planned_leave_on",
  "stay",
  "needs",
] as const;

export type ArrivalColumn = (typeof arrivalColumns)[number];

export const arrivalColumnLabels: Labels<ArrivalColumn> = {
  name: { zh: "姓名", en: "Name" },
  sex: { zh: "性别", en: "Sex" },
  document: { zh: "身份证号", en: "ID number" },
  phone: { zh: "联系电话", en: "Phone" },
  origin: { zh: "来自何地", en: "From where" },
  transport: { zh: "交通方式", en: "Transport" },
  transport_no: { zh: "车次航班", en: "Its number" },
  companions: { zh: "同行人员", en: "Fellow travellers" },
  arrived_on: { zh: "到达日期", en: "Arrived on" },
  planned_leave_on: { zh: "拟离开日期", en: "Plans to leave on" },
  stay: { zh: "现住址", en: "Where they stay" },
  needs: { zh: "需求", en: "Needs" },
};

/** Without these a line says too little. */
export const requiredArrivalColumns: readonly ArrivalColumn[] = ["name", "origin", "arrived_on"];

/** How offices head their ledgers, without signs and brackets. */
const headers: Record<ArrivalColumn, readonly string[]> = {
  name: ["姓名", "人员姓名", "外来人员姓名", "返乡人员姓名", "返乡人员"],
  sex: ["性别"],
  document: ["身份证号", "身份证号码", "公民身份号码", "证件号码", "证件号", "身份证"],
  phone: ["联系电话", "电话", "手机号", "手机号码", "电话号码", "联系方式", "手机"],
  origin: [
    "来自何地",
    "来源地",
    "出发地",
    "来自",
    "从何地来",
    "返回地",
    "外出地",
    "来源地区",
    "居住地来源",
  ],
  transport: ["交通方式", "交通工具", "乘坐交通工具", "返程方式", "返乡方式"],
  transport_no: ["车次航班", "车次", "航班号", "车牌号", "车次航班号", "班次", "车次航班车牌号"],
  companions: ["同行人员", "同行人", "随行人员", "同乘人员"],
  arrived_on: [
    "到达日期",
    "到达时间",
    "返乡日期",
    "返乡时间",
    "来县日期",
    "返县日期",
    "抵达日期",
    "来返时间",
  ],
  planned_leave_on: ["拟离开日期", "离开日期", "计划离开日期", "拟离开时间", "计划返程日期"],
  stay: ["现住址", "居住地址", "现居住地", "住址", "家庭住址", "详细地址", "居住地"],
  needs: ["需求", "困难需求", "需要帮助事项", "存在困难"],
};

const byHeader = new Map(
  arrivalColumns.flatMap((column) => headers[column].map((header) => [header, column] as const)),
);

function plain(header: string): string {
  return foldWidth(header)
    .replaceAll(/[(（][^)）]*[)）]/g, "")
    .replaceAll(/[\s\p{P}\p{S}]/gu, "");
}

/** Which column is where in a row of headers; the first of two with one meaning keeps it. */
export function recogniseArrivalColumns(
  row: readonly (string | null)[],
): ReadonlyMap<ArrivalColumn, number> {
  const found = new Map<ArrivalColumn, number>();
  for (const [at, header] of row.entries()) {
    const column = byHeader.get(plain(header ?? ""));
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}
