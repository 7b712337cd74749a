import { sexLabels } from "../../identity/sex.ts";
import { channelLabels } from "../../registry/channel.ts";
import { categoryLabels, gradeLabels } from "../../registry/disability.ts";
import { documentTypeLabels } from "../../registry/document-type.ts";
import { messageClassLabels } from "../../registry/message-class.ts";
import {
  carerRoleLabels,
  certificateStandingLabels,
  personStateLabels,
  sealedHolderLabels,
  sealedKindLabels,
} from "../../registry/record-words.ts";
import { relationLabels } from "../../registry/relation.ts";
import type { AuditedColumns } from "./audited-column.ts";

const disability = {
  category: { zh: "残疾类别", en: "Category", values: categoryLabels },
  grade: { zh: "残疾等级", en: "Grade", values: gradeLabels },
} as const satisfies AuditedColumns;

/** A person, and what is written when one is looked for, revealed or handed over. */
export const personColumns = {
  name: { zh: "姓名", en: "Name" },
  pinyin: { zh: "姓名拼音", en: "Reading of the name" },
  initials: { zh: "拼音首字母", en: "Initials" },
  sex: { zh: "性别", en: "Sex", values: sexLabels },
  born_on: { zh: "出生日期", en: "Date of birth" },
  document_type: { zh: "证件类型", en: "Kind of document", values: documentTypeLabels },
  document_mask: { zh: "证件号码（脱敏）", en: "Document number, masked" },
  certificate_mask: { zh: "残疾人证号（脱敏）", en: "Certificate number, masked" },
  certificate_standing: {
    zh: "办证状态",
    en: "Certificate state",
    values: certificateStandingLabels,
  },
  certificate_valid_until: { zh: "残疾人证有效期至", en: "Certificate valid until" },
  certificate_suspended_from: { zh: "残疾人证冻结自", en: "Certificate suspended from" },
  ...disability,
  phone_mask: { zh: "电话（脱敏）", en: "Phone, masked" },
  address_mask: { zh: "住址（脱敏）", en: "Address, masked" },
  village_id: { zh: "所在村社区编号", en: "Id of the village or community" },
  registered_code: { zh: "户籍地区划", en: "Division of household registration" },
  residence_code: { zh: "居住地区划", en: "Division of residence" },
  lives_alone: { zh: "独居", en: "Lives alone" },
  needs_care: { zh: "需要照护", en: "Dependent on care" },
  channels: { zh: "适合的联系方式", en: "Suitable channels", values: channelLabels },
  channel_overrides: {
    zh: "人工设定的联系方式",
    en: "Channels decided by hand",
    parts: {
      channel: { zh: "联系方式", en: "Channel", values: channelLabels },
      suitable: { zh: "适合", en: "Suitable" },
      reason: { zh: "原因", en: "Reason" },
    },
  },
  preferences: {
    zh: "联系偏好",
    en: "Contact preferences",
    parts: {
      channel: { zh: "联系方式", en: "Channel", values: channelLabels },
      callFrom: { zh: "最早", en: "Not before" },
      callUntil: { zh: "最晚", en: "Not after" },
      note: { zh: "备注", en: "Note" },
    },
  },
  opt_outs: { zh: "拒收类别", en: "Messages refused", values: messageClassLabels },
  state: { zh: "状态", en: "State", values: personStateLabels },
  state_reason: { zh: "原因", en: "Reason" },
  closed_on: { zh: "注销日期", en: "Closed on" },
  merged_into: { zh: "并入的记录", en: "Merged into" },
  reason: { zh: "原因", en: "Reason" },
  purpose: { zh: "事由", en: "Purpose" },
  fields: { zh: "查看的内容", en: "What was read", values: sealedKindLabels },
  by: {
    zh: "查找方式",
    en: "Looked for by",
    values: {
      number: { zh: "证件号码", en: "Number" },
      "name and birth day": { zh: "姓名和出生日期", en: "Name and date of birth" },
    },
  },
  in: { zh: "查找场合", en: "While", values: { import: { zh: "导入名册", en: "Importing" } } },
} as const satisfies AuditedColumns;

export const partColumns = disability;

export const carerColumns = {
  carer_person_id: { zh: "照护人档案编号", en: "Id of the carer's own record" },
  name: { zh: "姓名", en: "Name" },
  relation: { zh: "与残疾人关系", en: "Relation", values: relationLabels },
  role: { zh: "照护身份", en: "As what", values: carerRoleLabels },
  phone_mask: { zh: "电话（脱敏）", en: "Phone, masked" },
  from_day: { zh: "起", en: "From" },
  to_day: { zh: "止", en: "Until" },
} as const satisfies AuditedColumns;

const sealed = {
  kind: { zh: "类别", en: "Kind", values: sealedKindLabels },
  holder: { zh: "归属", en: "Whose", values: sealedHolderLabels },
  mask: { zh: "脱敏内容", en: "Masked" },
  note: { zh: "备注", en: "Note" },
  issued_on: { zh: "发证日期", en: "Issued on" },
  valid_until: { zh: "有效期至", en: "Valid until" },
  superseded_at: { zh: "停用时间", en: "Replaced at" },
} as const satisfies AuditedColumns;

/** A sealed number or address; `rows` are those that came with one person. */
export const sealedColumns = {
  ...sealed,
  rows: { zh: "号码与地址", en: "Numbers and addresses", parts: sealed },
  carer_id: { zh: "照护人编号", en: "Id of the carer" },
  key_id: { zh: "密钥编号", en: "Number of the key" },
  sealed: { zh: "密文", en: "Sealed text" },
  hash: { zh: "检索码", en: "Search hash" },
  tail_hash: { zh: "尾号检索码", en: "Search hash of the tail" },
  position: { zh: "顺序", en: "Order" },
} as const satisfies AuditedColumns;
