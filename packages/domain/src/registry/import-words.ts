import type { Labels } from "../labels/label.ts";
import type { DuplicateReason } from "./duplicate.ts";

/** Where an import stands (导入状态). */
export const importStateLabels = {
  reading: { zh: "正在读取", en: "The file is being read" },
  mapping: { zh: "待确认列", en: "Waits for the columns to be confirmed" },
  checking: { zh: "正在预检", en: "The rows are being checked" },
  checked: { zh: "待提交", en: "Checked; waits to be committed" },
  committing: { zh: "正在导入", en: "People are being written" },
  stopped: { zh: "已停止", en: "Stopped; can be continued" },
  done: { zh: "已完成", en: "Everything that was decided is written" },
  refused: { zh: "不能读取", en: "The file cannot be read" },
  failed: { zh: "出错", en: "Failed again and again; can be continued" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportState = keyof typeof importStateLabels;

/** What the work under way is (进行中的步骤). */
export const importPhaseLabels = {
  read: { zh: "读取", en: "Reading the file" },
  check: { zh: "预检", en: "Checking rows" },
  commit: { zh: "写入", en: "Writing people" },
  errors: { zh: "生成错误表", en: "Writing the error workbook" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportPhase = keyof typeof importPhaseLabels;

/** What a row is to the registry (预检结果). */
export const importVerdictLabels = {
  new: { zh: "新增", en: "Somebody new" },
  unchanged: { zh: "无变化", en: "Registered, and the sheet says nothing new" },
  changed: { zh: "更新", en: "Registered, and the sheet says something new" },
  doubt: { zh: "疑问", en: "A person has to decide" },
  refused: { zh: "不能导入", en: "Cannot be taken as it stands" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportVerdict = keyof typeof importVerdictLabels;

/** What becomes of a doubt (处理决定). */
export const importDecisionLabels = {
  create: { zh: "新增登记", en: "Register somebody new" },
  update: { zh: "更新名册中的人", en: "Update the registered person" },
  skip: { zh: "跳过", en: "Leave the row out" },
  not_a_duplicate: { zh: "不是同一人", en: "Somebody else: register, and do not ask again" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportDecision = keyof typeof importDecisionLabels;

/** How far a row has come (行状态). */
export const importRowStateLabels = {
  waiting: { zh: "待处理", en: "Not written yet" },
  done: { zh: "已写入", en: "Written, or nothing had to be" },
  skipped: { zh: "已跳过", en: "Left out by decision" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportRowState = keyof typeof importRowStateLabels;

/** What of a person an import compares and changes (导入内容). */
export const importFieldLabels = {
  name: { zh: "姓名", en: "Name" },
  sex: { zh: "性别", en: "Sex" },
  birth_day: { zh: "出生日期", en: "Date of birth" },
  document: { zh: "身份证号", en: "ID number" },
  certificate: { zh: "残疾人证号", en: "Certificate number" },
  standing: { zh: "办证状态", en: "Certificate state" },
  disability: { zh: "残疾类别和等级", en: "Category and grade" },
  phones: { zh: "电话", en: "Phones" },
  carers: { zh: "监护人和照护人", en: "Guardian and carer" },
  address: { zh: "住址", en: "Address" },
  registered: { zh: "户籍地", en: "Division of household registration" },
  lives_alone: { zh: "独居", en: "Lives alone" },
  needs_care: { zh: "需要照护", en: "Dependent on care" },
  place: { zh: "管理机构", en: "Responsible office" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportField = keyof typeof importFieldLabels;

/** Why nobody new can be made of a row (不能新增的原因). */
export const importHindranceLabels = {
  registered: { zh: "身份证号已在册", en: "The ID number is registered" },
  registered_elsewhere: { zh: "身份证号已在别处登记", en: "The ID number is registered elsewhere" },
  incomplete: { zh: "缺性别或出生日期", en: "Sex or date of birth is missing" },
  no_place: { zh: "不知道归哪里管理", en: "No office is known: choose one" },
  out_of_reach: { zh: "不归您管理", en: "Lies outside the importer's reach" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ImportHindrance = keyof typeof importHindranceLabels;

/** What makes a row and a registered person look like one (相同之处). */
export const duplicateReasonLabels: Labels<DuplicateReason | "SAME_ROW_BEFORE"> = {
  SAME_ROW_BEFORE: { zh: "上次导入的同一行", en: "The same row was imported before" },
  SAME_ID_NUMBER: { zh: "身份证号相同", en: "Same ID number" },
  SAME_CERTIFICATE: { zh: "残疾人证号相同", en: "Same certificate number" },
  SAME_NAME_BIRTH_VILLAGE: { zh: "姓名、生日、村相同", en: "Same name, birth day and village" },
  SAME_SOUND_BIRTH_VILLAGE: {
    zh: "姓名同音，生日、村相同",
    en: "Name sounds the same, same birth day and village",
  },
  SAME_NAME_BIRTH: { zh: "姓名、生日相同", en: "Same name and birth day" },
  SAME_PHONE_NAME: { zh: "电话相同，姓名同音", en: "Same phone, name sounds the same" },
  SAME_PHONE: { zh: "电话相同", en: "Same phone" },
};
