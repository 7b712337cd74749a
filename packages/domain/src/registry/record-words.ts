import type { Labels } from "../labels/label.ts";

/** State of a record (状态): only active people are counted and worked with. */
export type PersonState = "active" | "deceased" | "moved_away" | "merged";

export const personStateLabels: Labels<PersonState> = {
  active: { zh: "在册", en: "Active" },
  deceased: { zh: "已故", en: "Deceased" },
  moved_away: { zh: "迁出", en: "Moved away" },
  merged: { zh: "已合并", en: "Merged into another record" },
};

/**
 * What is stored of a certificate (办证状态); whether it is valid today follows from the calendar.
 * `expired`: a list says so of one whose last day nobody knows.
 */
export type CertificateStanding =
  | "certified"
  | "expired"
  | "voided"
  | "suspected"
  | "not_certified";

export const certificateStandingLabels: Labels<CertificateStanding> = {
  certified: { zh: "已办证", en: "Certified" },
  expired: { zh: "过期", en: "Expired" },
  voided: { zh: "注销", en: "Voided" },
  suspected: { zh: "疑似", en: "Suspected" },
  not_certified: { zh: "未办证", en: "Not certified" },
};

/** How a carer stands to a person (照护身份). */
export type CarerRole = "guardian" | "carer" | "backup_carer";

export const carerRoleLabels: Labels<CarerRole> = {
  guardian: { zh: "监护人", en: "Guardian by law" },
  carer: { zh: "照护人", en: "Carer" },
  backup_carer: { zh: "备用照护人", en: "Steps in when the carer cannot" },
};

/** Whose phone it is (号码归属). */
export type PhoneHolder = "self" | "shared";

export const phoneHolderLabels: Labels<PhoneHolder> = {
  self: { zh: "本人", en: "The person's own" },
  shared: { zh: "家庭共用", en: "Rings for a whole household" },
};

/** What is kept sealed (加密内容). */
export type SealedKind = "document" | "certificate" | "phone" | "address";

export const sealedKindLabels: Labels<SealedKind> = {
  document: { zh: "证件号码", en: "Document number" },
  certificate: { zh: "残疾人证号", en: "Certificate number" },
  phone: { zh: "电话", en: "Phone" },
  address: { zh: "地址", en: "Address" },
};

/** Whose or which sealed value it is: a phone's holder, the place of an address (归属). */
export const sealedHolderLabels: Labels<PhoneHolder | "carer" | "residence" | "registered"> = {
  ...phoneHolderLabels,
  carer: { zh: "照护人", en: "The carer's" },
  residence: { zh: "居住地", en: "Of residence" },
  registered: { zh: "户籍地", en: "Of household registration" },
};

/** Orders of the registry (排序). */
export type PersonOrder = "name" | "age" | "grade" | "updated";

export const personOrderLabels: Labels<PersonOrder> = {
  name: { zh: "姓名", en: "Name" },
  age: { zh: "年龄", en: "Age" },
  grade: { zh: "残疾等级", en: "Grade" },
  updated: { zh: "更新时间", en: "Last change" },
};
