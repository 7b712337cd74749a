import { sexLabels } from "../../identity/sex.ts";
import { certificateStateLabels } from "../../registry/certificate-state.ts";
import { categoryLabels, gradeLabels } from "../../registry/disability.ts";
import { relationLabels, type Relation } from "../../registry/relation.ts";
import type { DemoHelper, DemoPerson } from "./demo-person.ts";

/** The line above the headers, as federations have one. */
export const demoSheetTitle = "残疾人花名册（演示数据，人物均为虚构）";

const spouse = { male: "妻子", female: "丈夫" } as const;

/** What a village would write for a relation. */
const words: Readonly<Partial<Record<Relation, string>>> = {
  parent: "父母",
  child: "子女",
  sibling: "兄弟姐妹",
  grandparent: "祖父母",
  grandchild: "孙子女",
  child_in_law: "儿媳",
  neighbour: "邻居",
  other_relative: "亲属",
};

/** The columns of the demo's spreadsheet in the wording federations use, and what stands in them. */
export const demoSheetColumns = {
  序号: ({ index }) => String(index + 1),
  姓名: ({ name }) => name,
  性别: ({ sex }) => sexLabels[sex].zh,
  出生日期: ({ birthDay }) => birthDay,
  身份证号: ({ idNumber }) => idNumber,
  残疾人证号: ({ certificate }) => certificate?.number ?? "",
  残疾类别: ({ disability }) => categoryLabels[disability.category].zh.replace("残疾", ""),
  残疾等级: ({ disability }) => gradeLabels[disability.grade].zh,
  多重残疾明细: ({ disability }) =>
    disability.parts
      .map(({ category, grade }) => categoryLabels[category].zh.slice(0, 2) + gradeLabels[grade].zh)
      .join("、"),
  办证状态: ({ state }) => certificateStateLabels[state].zh,
  发证日期: ({ certificate }) => certificate?.issuedOn ?? "",
  有效期至: ({ certificate }) => certificate?.validUntil ?? "",
  联系电话: ({ phone }) => phone ?? "",
  监护人姓名: (person) => helper(person, "guardian")?.name ?? "",
  与残疾人关系: (person) => relation(person, "guardian"),
  监护人电话: (person) => helper(person, "guardian")?.phone ?? "",
  照护人姓名: (person) => helper(person, "carer")?.name ?? "",
  照护人与残疾人关系: (person) => relation(person, "carer"),
  照护人电话: (person) => helper(person, "carer")?.phone ?? "",
  户籍地址: ({ registeredAddress }) => registeredAddress,
  现住址: ({ residenceAddress }) => residenceAddress,
  "乡镇（街道）": ({ place }) => place.unitName,
  "村（社区）": ({ place }) => place.name,
  网格: ({ grid }) =>
    `第${["一", "二", "三", "四", "五", "六", "七", "八", "九"][grid - 1] ?? grid}网格`,
  是否独居: ({ livesAlone }) => (livesAlone ? "是" : "否"),
  是否需要照护: ({ dependent }) => (dependent ? "是" : "否"),
  备注: () => "演示",
} satisfies Readonly<Record<string, (person: DemoPerson) => string>>;

export type DemoSheetColumn = keyof typeof demoSheetColumns;

/** One row by header; write the cells as text. */
export type DemoSheetRow = Record<DemoSheetColumn, string>;

/** The headers in order. */
export const demoSheetHeaders = Object.keys(demoSheetColumns) as DemoSheetColumn[];

/** A person's row without any fault in it. */
export function demoSheetRow(person: DemoPerson): DemoSheetRow {
  const cells = demoSheetHeaders.map((header) => [header, demoSheetColumns[header](person)]);
  return Object.fromEntries(cells) as DemoSheetRow;
}

function helper({ helpers }: DemoPerson, role: DemoHelper["role"]): DemoHelper | undefined {
  return helpers.find((each) => each.role === role);
}

function relation(person: DemoPerson, role: DemoHelper["role"]): string {
  const found = helper(person, role)?.relation;
  if (found === undefined) return "";
  if (found === "spouse") return spouse[person.sex];
  return words[found] ?? relationLabels[found].zh;
}
