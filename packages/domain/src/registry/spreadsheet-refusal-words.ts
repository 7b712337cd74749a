/** The most that a spreadsheet may hold, packed, in megabytes (MiB): the upload and the reader agree. */
export const largestSpreadsheetMb = 128;

/** Why a file cannot be read as a spreadsheet (不能读取的原因), each with a plain sentence. */
export const spreadsheetRefusals = {
  not_a_spreadsheet: {
    zh: "这不是电子表格。请上传 .xlsx 或 .csv 文件。",
    en: "This is not a spreadsheet. Send an .xlsx or .csv file.",
  },
  broken: {
    zh: "文件已损坏或不完整。请在 Excel 或 WPS 中打开，另存为 .xlsx 后重新上传。",
    en: "The file is damaged or incomplete. Open it in Excel or WPS, save it as .xlsx and send that.",
  },
  encrypted: {
    zh: "文件设有打开密码。请取消密码后重新上传。",
    en: "The file is protected by a password. Remove the password and send it again.",
  },
  old_format: {
    zh: "这是旧版或二进制格式的表格。请另存为 .xlsx 后重新上传。",
    en: "This is an old or binary workbook (.xls, .xlsb). Save it as .xlsx and send that.",
  },
  macros: {
    zh: "文件含有宏。请另存为不含宏的 .xlsx 后重新上传。",
    en: "The workbook contains macros. Save it as .xlsx without macros and send that.",
  },
  bomb: {
    zh: "文件解压后异常庞大，已停止读取。请删除多余的空白行列后重新上传。",
    en: "The file unpacks to an unreasonable size. Remove empty rows and columns and send it again.",
  },
  too_large: {
    zh: `文件超过 ${largestSpreadsheetMb} MB。请拆分后分别上传。`,
    en: `The file is larger than ${largestSpreadsheetMb} MB. Split it and send the parts.`,
  },
  too_many_rows: {
    zh: "工作表超过 1048576 行。请拆分后分别上传。",
    en: "The sheet has more than 1,048,576 rows. Split it and send the parts.",
  },
  too_many_columns: {
    zh: "工作表超过 256 列。请删除不需要的列后重新上传。",
    en: "The sheet has more than 256 columns. Remove the columns not needed and send it again.",
  },
  no_such_sheet: {
    zh: "文件中没有这个工作表。请选择列出的工作表。",
    en: "The workbook has no sheet of this name. Choose one that it has.",
  },
  no_rows: {
    zh: "表格中没有数据。",
    en: "There are no rows in it.",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

/** Why a file cannot be imported: what the reader says, and what only an import can know. */
export const importRefusalLabels = {
  ...spreadsheetRefusals,
  no_known_columns: {
    zh: "每个工作表都没有认得出的列，可能选错了文件。表头至少要有“姓名”一列。",
    en: "No sheet has columns that are known; it may be the wrong file. There must be at least a column 姓名.",
  },
  too_many_elsewhere: {
    zh: "名册中登记在其他乡镇的人太多。请只保留本单位的人；全县名册由县残联导入。",
    en: "Too many of these people are registered in other towns. Keep your own people only; the county imports the whole list.",
  },
  file_gone: {
    zh: "上传的文件已过期删除。请重新上传。",
    en: "The file was kept for a time and is gone. Send it again.",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportRefusal = keyof typeof importRefusalLabels;
