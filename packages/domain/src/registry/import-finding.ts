import { findingLevels, type FindingLevel } from "./cell-finding.ts";
import { findingWords, type FindingWords } from "./finding-words.ts";

/**
 * What can be said about a row of an import: about its cells by themselves, and about the row beside
 * the registry and the rest of the file.
 */
export const importFindingLevels = {
  ...findingLevels,
  INCOMPLETE: "fault",
  OUT_OF_REACH: "fault",
  NO_PLACE: "doubt",
  LIKELY_REGISTERED: "doubt",
  REGISTERED_ELSEWHERE: "doubt",
  TWICE_IN_FILE: "doubt",
  EDITED_SINCE: "doubt",
  RECORD_CLOSED: "doubt",
  PLACE_DIFFERS: "doubt",
} as const satisfies Record<string, FindingLevel>;

export type ImportFindingCode = keyof typeof importFindingLevels;

function words(zh: string, mendZh: string, en: string, mendEn: string): FindingWords {
  return { reason: { zh, en }, mend: { zh: mendZh, en: mendEn } };
}

/** Why a row is not simply taken, and how to mend it. */
export const importFindingWords: Readonly<Record<ImportFindingCode, FindingWords>> = {
  ...findingWords,
  INCOMPLETE: words(
    "不知道性别或出生日期，无法登记",
    "补上正确的身份证号，或填写性别和出生日期",
    "Sex or date of birth is not known: nobody can be registered so",
    "Give a right ID number, or sex and date of birth",
  ),
  OUT_OF_REACH: words(
    "所在乡镇、村不归您管理",
    "请该乡镇（街道）或县残联导入这一行",
    "The town or village lies outside what your office answers for",
    "Let that town or the county import this row",
  ),
  NO_PLACE: words(
    "没有写乡镇、村，不知道归哪里管理",
    "填写乡镇（街道）和村（社区），或在处理疑问时选择",
    "No town or village is written, so no office answers for the person",
    "Fill in town and village, or choose them when you decide the doubt",
  ),
  LIKELY_REGISTERED: words(
    "与名册中的人很像",
    "对照两边，决定是同一人还是两个人",
    "Somebody very alike is registered",
    "Compare both and decide whether they are one person or two",
  ),
  REGISTERED_ELSEWHERE: words(
    "这个身份证号已在别处登记",
    "与登记的乡镇（街道）联系，需要时由对方移交",
    "This ID number is registered elsewhere",
    "Speak with the town that has the record; they can hand it over",
  ),
  TWICE_IN_FILE: words(
    "表格中前面已有这个人",
    "删除重复的一行，或确认是两个人",
    "This person stands higher up in the same file",
    "Remove one of the rows, or confirm that they are two people",
  ),
  EDITED_SINCE: words(
    "上次导入后有人手工改过，与表格不同",
    "对照两边，决定以哪一边为准",
    "Somebody has edited the record since the last import, and the sheet says otherwise",
    "Compare both and decide which one counts",
  ),
  RECORD_CLOSED: words(
    "名册中此人已注销（已故或迁出）",
    "核实情况，确认后再决定",
    "The record was closed by death or moving away",
    "Find out what is true before you decide",
  ),
  PLACE_DIFFERS: words(
    "名册中此人归另一个村（社区）管理",
    "确实搬迁的，用“移交”办理；导入不改管理机构",
    "The person is registered with another village or community",
    "If they have moved, hand the record over; an import does not move people",
  ),
};
