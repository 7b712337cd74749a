import { writeWorkbook } from "../platform/spreadsheet/write-workbook.ts";

export const headers = [
  "姓名",
  "性别",
  "出生日期",
  "身份证号",
  "残疾类别",
  "残疾等级",
  "联系电话",
  "监护人姓名",
  "与残疾人关系",
  "监护人电话",
  "现住址",
  "乡镇（街道）",
  "村（社区）",
  "残疾人证号",
  "办证状态",
] as const;

export type Row = Partial<Record<(typeof headers)[number], string>>;

/** A workbook of these rows, as its bytes. */
export async function sheetFile(rows: readonly Row[]): Promise<Buffer> {
  const stream = writeWorkbook([
    {
      name: "名册",
      columns: headers.map((title) => ({ title })),
      rows: rows.map((row) => headers.map((header) => row[header] ?? "")),
    },
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
