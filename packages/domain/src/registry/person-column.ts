import type { Labels } from "../labels/label.ts";

/** What a column of a federation's spreadsheet can hold. */
export const personColumns = [
  "name",
  "sex",
  "birthDay",
  "idNumber",
  "certificateNumber",
  "certificateState",
  "issuedOn",
  "validUntil",
  "category",
  "grade",
  "parts",
  "phone",
  "secondPhone",
  "guardianName",
  "guardianRelation",
  "guardianPhone",
  "carerName",
  "carerRelation",
  "carerPhone",
  "registeredAddress",
  "residenceAddress",
  "unit",
  "village",
  "divisionCode",
  "grid",
  "livesAlone",
  "dependent",
] as const;

export type PersonColumn = (typeof personColumns)[number];

export const personColumnLabels: Labels<PersonColumn> = {
  name: { zh: "姓名", en: "Name" },
  sex: { zh: "性别", en: "Sex" },
  birthDay: { zh: "出生日期", en: "Date of birth" },
  idNumber: { zh: "身份证号", en: "ID number" },
  certificateNumber: { zh: "残疾人证号", en: "Certificate number" },
  certificateState: { zh: "办证状态", en: "Certificate state" },
  issuedOn: { zh: "发证日期", en: "Issued on" },
  validUntil: { zh: "有效期至", en: "Valid until" },
  category: { zh: "残疾类别", en: "Category" },
  grade: { zh: "残疾等级", en: "Grade" },
  parts: { zh: "多重残疾明细", en: "Parts of a multiple disability" },
  phone: { zh: "联系电话", en: "Phone" },
  secondPhone: { zh: "备用电话", en: "Second phone" },
  guardianName: { zh: "监护人姓名", en: "Guardian's name" },
  guardianRelation: { zh: "监护人与残疾人关系", en: "Guardian's relation" },
  guardianPhone: { zh: "监护人电话", en: "Guardian's phone" },
  carerName: { zh: "照护人姓名", en: "Carer's name" },
  carerRelation: { zh: "照护人与残疾人关系", en: "Carer's relation" },
  carerPhone: { zh: "照护人电话", en: "Carer's phone" },
  registeredAddress: { zh: "户籍地址", en: "Registered address" },
  residenceAddress: { zh: "现住址", en: "Residence address" },
  unit: { zh: "乡镇（街道）", en: "Town or street" },
  village: { zh: "村（社区）", en: "Village or community" },
  divisionCode: { zh: "行政区划代码", en: "Division code" },
  grid: { zh: "网格", en: "Grid" },
  livesAlone: { zh: "是否独居", en: "Lives alone" },
  dependent: { zh: "是否需要照护", en: "Dependent on care" },
};

/** Headers federations write besides the labels, without brackets and signs. */
export const columnSynonyms: Readonly<Record<PersonColumn, string>> = {
  name: "残疾人姓名 名字 残疾人 持证人姓名 持证人 本人姓名",
  sex: "男女",
  birthDay: "出生年月日 出生年月 生日 出生时间",
  idNumber:
    "身份证 身份证号码 公民身份号码 公民身份证号 公民身份证号码 身份证件号 身份证件号码 居民身份证号 居民身份证号码 证件号码 证件号 身份号码",
  certificateNumber:
    "残疾证号 残疾证号码 残疾人证号码 残疾人证编号 残疾证 残疾人证 残疾证编号 证号 二代证号 第二代残疾人证号",
  certificateState: "持证状态 持证情况 证件状态 证状态 是否持证 残疾人证状态 办证情况",
  issuedOn: "发证时间 签发日期 首次发证日期 办证日期 批准日期 发证年月日",
  validUntil: "有效期 有效期限 有效日期 截止日期 到期日期 证件有效期 有效期止",
  category: "残疾类型 残疾种类 残疾类 类别 残别 残疾类别名称",
  grade: "残疾级别 等级 级别 残疾程度 残级 残疾等级名称",
  parts: "多重残疾 多重类别 多重残疾类别 多重残疾情况 多重明细 残疾详情",
  phone:
    "电话 手机 手机号 手机号码 联系方式 电话号码 本人电话 联系号码 联系人电话 本人联系电话 固定电话",
  secondPhone: "其他电话 其它电话 备用联系电话 备用联系方式 电话2 联系电话2 第二联系电话 家庭电话",
  guardianName: "监护人 法定监护人 监护人名字 法定监护人姓名",
  guardianRelation: "与监护人关系 监护关系 监护人关系 与残疾人关系 与本人关系 关系",
  guardianPhone:
    "监护人联系电话 监护人手机 监护人手机号 监护人联系方式 监护人电话号码 监护人手机号码",
  carerName: "照护人 照料人 照料人姓名 照护者 护理人 护理人姓名 看护人",
  carerRelation: "照护关系 照护人关系 照料人关系 与照护人关系",
  carerPhone:
    "照护人联系电话 照护人手机 照料人电话 照料人联系电话 护理人电话 照护人联系方式 看护人电话",
  registeredAddress: "户籍所在地 户口所在地 户口地址 户籍地 户籍 户籍详细地址 户口住址 身份证地址",
  residenceAddress:
    "现居住地 现居住地址 居住地址 家庭住址 家庭地址 住址 地址 详细地址 现住地址 常住地址 联系地址 居住地 实际居住地",
  unit: "乡镇 镇 街道 镇街 镇街道 镇乡街道 所属乡镇 所在乡镇 乡 镇乡 所属街道 所属镇街",
  village: "村 社区 村居 村居委会 村委会 所在村 所属村社区 所属社区 行政村 村名 社区村",
  divisionCode: "区划代码 区划 地区代码 村代码 行政区划 行政编码 区划编码 村社区代码",
  grid: "网格名称 所属网格 网格号 村民小组 组 小组",
  livesAlone: "独居 独居情况 是否独居老人",
  dependent: "需要照护 是否需照护 是否需要护理 照护需求 是否失能",
};

/** Columns a list may have that the registry does not keep: they are ignored without a word. */
export const ignoredHeaders = new Set(
  (
    "序号 编号 备注 民族 年龄 文化程度 婚姻状况 户口性质 政治面貌 照片 致残原因 残疾原因 是否低保 低保 贫困户 是否贫困户 建档立卡 " +
    "银行卡号 开户行 签名 填表人 省 市 县 区县 地市 就业状况 职业"
  ).split(" "),
);

/** Without these a row can be nobody. */
export const requiredColumns = ["name"] as const satisfies PersonColumn[];
