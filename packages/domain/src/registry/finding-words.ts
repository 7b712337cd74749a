import type { Label } from "../labels/label.ts";
import type { FindingCode } from "./cell-finding.ts";

/** Why a cell is not right, and how to mend it, as the error workbook and the console say it. */
export interface FindingWords {
  readonly reason: Label;
  readonly mend: Label;
}

function words(zh: string, mendZh: string, en: string, mendEn: string): FindingWords {
  return { reason: { zh, en }, mend: { zh: mendZh, en: mendEn } };
}

const reenter = ["对照身份证重新填写", "Type it again from the ID card"] as const;
const asText = [
  "先把该列设为“文本”格式，再重新填写",
  "Set the column's format to text, then type it again",
] as const;

export const findingWords: Readonly<Record<FindingCode, FindingWords>> = {
  NAME_MISSING: words("没有姓名", "填写姓名", "No name", "Fill in the name"),
  NAME_UNREADABLE: words(
    "姓名中有数字、括号等，或少于两个字、多于 40 个字",
    "只填姓名，说明写到备注栏",
    "The name holds digits, brackets or the like, or has fewer than 2 or more than 40 characters",
    "Write the name only; remarks belong in their own column",
  ),
  NOBODY: words(
    "身份证号和出生日期都没有，无法确认是谁",
    "至少填写其中一项",
    "Neither ID number nor date of birth: nobody can tell who this is",
    "Fill in at least one of them",
  ),
  ID_ROUNDED: words(
    "身份证号被表格当成数字，末几位已丢失",
    asText[0],
    "The spreadsheet kept the ID number as a number and lost its last digits",
    asText[1],
  ),
  ID_CHARACTERS: words(
    "身份证号中有不该出现的字符",
    reenter[0],
    "The ID number holds characters that do not belong there",
    reenter[1],
  ),
  ID_LENGTH: words(
    "身份证号不是 18 位",
    reenter[0],
    "The ID number does not have 18 characters",
    reenter[1],
  ),
  ID_OLD_FORM: words(
    "这是 15 位的旧身份证号",
    "核对建议的 18 位号码后确认",
    "This is an old ID number of 15 digits",
    "Check the proposed number of 18 and confirm it",
  ),
  ID_IMPOSSIBLE_DATE: words(
    "身份证号中的出生日期不存在",
    reenter[0],
    "The date of birth inside the ID number does not exist",
    reenter[1],
  ),
  ID_FUTURE_DATE: words(
    "身份证号中的出生日期晚于今天",
    reenter[0],
    "The date of birth inside the ID number lies in the future",
    reenter[1],
  ),
  ID_TOO_OLD: words(
    "按身份证号年龄超过 130 岁",
    reenter[0],
    "By the ID number the person is older than 130",
    reenter[1],
  ),
  ID_CHECKSUM: words(
    "身份证号校验码不对，可能有一位填错",
    reenter[0],
    "The ID number fails its check: a digit is probably wrong",
    reenter[1],
  ),
  ID_SYNTHETIC: words(
    "这是演示用的号码，没有真人使用",
    "填写真实的身份证号",
    "This number is from the demonstration and belongs to nobody",
    "Fill in the real ID number",
  ),
  ID_UNKNOWN_REGION: words(
    "身份证号前六位的地区不认识",
    "核对后确认，旧地区码可以保留",
    "The region at the head of the ID number is not known",
    "Check and confirm it; codes of former regions may stay",
  ),
  CERTIFICATE_UNREADABLE: words(
    "残疾人证号不对",
    "对照残疾人证重新填写 20 位号码，补发的后面加 B1、B2",
    "The certificate number is not right",
    "Type its 20 characters again from the certificate, with B1 or B2 if reissued",
  ),
  CERTIFICATE_OF_ANOTHER: words(
    "残疾人证号前 18 位与身份证号不同",
    "核对哪一个号码是对的",
    "The certificate number begins with another ID number",
    "Find out which of the two is right",
  ),
  CERTIFICATE_OTHER_CATEGORY: words(
    "残疾类别与残疾人证号第 19 位不同",
    "以残疾人证为准改正",
    "The category differs from the 19th character of the certificate number",
    "Correct it from the certificate",
  ),
  CERTIFICATE_OTHER_GRADE: words(
    "残疾等级与残疾人证号第 20 位不同",
    "以残疾人证为准改正",
    "The grade differs from the 20th character of the certificate number",
    "Correct it from the certificate",
  ),
  STATE_UNREADABLE: words(
    "看不懂办证状态",
    "填：有效、过期、冻结、注销、疑似或未办证",
    "The certificate state is not understood",
    "Write one of 有效, 过期, 冻结, 注销, 疑似, 未办证",
  ),
  STATE_DIFFERS: words(
    "办证状态写的是过期，但有效期还没有到",
    "对照证件，改正办证状态或有效期",
    "The certificate is said to have expired, but its last day lies ahead",
    "Put the state or the last day right by the card",
  ),
  BIRTH_UNREADABLE: words(
    "出生日期不存在或看不懂",
    "按 1968-05-17 的样子填写",
    "The date of birth does not exist or is not understood",
    "Write it as 1968-05-17",
  ),
  BIRTH_DIFFERS: words(
    "出生日期与身份证号不同",
    "核对后以身份证为准",
    "The date of birth differs from the ID number",
    "Check it; the ID card decides",
  ),
  SEX_UNREADABLE: words(
    "看不懂性别",
    "填“男”或“女”",
    "The sex is not understood",
    "Write 男 or 女",
  ),
  SEX_DIFFERS: words(
    "性别与身份证号不同",
    "核对后以身份证为准",
    "The sex differs from the ID number",
    "Check it; the ID card decides",
  ),
  CATEGORY_UNREADABLE: words(
    "看不懂残疾类别",
    "填：视力、听力、言语、肢体、智力、精神或多重",
    "The category is not understood",
    "Write one of 视力, 听力, 言语, 肢体, 智力, 精神, 多重",
  ),
  GRADE_UNREADABLE: words(
    "看不懂残疾等级",
    "填：一级、二级、三级或四级",
    "The grade is not understood",
    "Write one of 一级, 二级, 三级, 四级",
  ),
  GRADE_MISSING: words(
    "残疾类别和等级只填了一项",
    "补上另一项",
    "Only one of category and grade is given",
    "Fill in the other",
  ),
  PARTS_UNREADABLE: words(
    "看不懂多重残疾明细",
    "按“视力一级、肢体三级”的样子填写",
    "The parts of the multiple disability are not understood",
    "Write them as 视力一级、肢体三级",
  ),
  PARTS_CONTRADICT: words(
    "多重残疾明细与类别、等级不一致",
    "至少两类，等级以最重的一类为准",
    "The parts do not agree with category and grade",
    "There are at least two, and the most severe gives the grade",
  ),
  DATE_UNREADABLE: words(
    "日期不存在或看不懂",
    "按 2018-01-31 的样子填写",
    "The date does not exist or is not understood",
    "Write it as 2018-01-31",
  ),
  DATES_REVERSED: words(
    "有效期早于发证日期",
    "对照残疾人证改正",
    "The last day of validity lies before the day of issue",
    "Correct it from the certificate",
  ),
  ISSUED_IN_FUTURE: words(
    "发证日期晚于今天",
    "对照残疾人证改正",
    "The day of issue lies ahead",
    "Correct it from the certificate",
  ),
  PHONE_UNREADABLE: words(
    "电话号码不对",
    "填 11 位手机号，或带区号的固定电话；一格只填一个号码",
    "The phone number is not right",
    "Write a mobile number of 11 digits or a landline with its area code, one number a cell",
  ),
  PHONE_WITHOUT_AREA: words(
    "固定电话没有区号",
    "加上区号，如 0830-5261234",
    "The landline has no area code",
    "Put the area code in front, as in 0830-5261234",
  ),
  HELPER_UNREADABLE: words(
    "监护人或照护人姓名不对",
    "只填一个人的姓名",
    "The name of the guardian or carer is not right",
    "Write the name of one person only",
  ),
  HELPER_WITHOUT_NAME: words(
    "有监护人或照护人的电话，没有姓名",
    "补上姓名",
    "There is a phone of a guardian or carer, but no name",
    "Fill in the name",
  ),
  RELATION_UNKNOWN: words(
    "看不懂与残疾人的关系",
    "填：配偶、父母、子女、兄弟姐妹、邻居等",
    "The relation is not understood",
    "Write 配偶, 父母, 子女, 兄弟姐妹, 邻居 or the like",
  ),
  RELATION_AMBIGUOUS: words(
    "关系写了两个人，不知道谁是谁",
    "写监护人或照护人是残疾人的什么人，如“父亲”",
    "The relation names two people, and nobody can tell who is who",
    "Write what the guardian or carer is to the person, such as 父亲",
  ),
  PLACE_FORMER: words(
    "乡镇或村已撤并",
    "确认建议的新单位",
    "The town or village has been merged",
    "Confirm the proposed new one",
  ),
  PLACE_AMBIGUOUS: words(
    "同名或撤并后可能是几个单位",
    "选择其中一个",
    "Several places bear this name or came of it",
    "Choose one of them",
  ),
  PLACE_UNKNOWN: words(
    "找不到这个乡镇或村",
    "按现在的乡镇（街道）和村（社区）名称填写",
    "There is no such town or village",
    "Write the present names of town and village",
  ),
  CHOICE_UNREADABLE: words("看不懂", "填“是”或“否”", "Not understood", "Write 是 or 否"),
  TEXT_UNREADABLE: words(
    "文字太长或有无法显示的字符",
    "缩短或重新填写",
    "The text is too long or holds characters that cannot be shown",
    "Shorten it or type it again",
  ),
  TIDIED: words(
    "全角数字、多余空格等已自动改正",
    "不用处理",
    "Full-width digits, spaces and the like were put right",
    "Nothing to do",
  ),
};
