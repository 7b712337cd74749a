import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import type { Page } from "playwright-core";
import { workbookBytes } from "../../api/src/testing/workbooks.ts";
import { tabTo } from "./keys.ts";

const headers = [
  "姓名",
  "性别",
  "出生日期",
  "身份证号",
  "残疾类别",
  "残疾等级",
  "联系电话",
  "家里住哪",
  "乡镇（街道）",
  "村（社区）",
  "备注",
] as const;

export type Line = Partial<Record<(typeof headers)[number], string>>;

/** A workbook of these people, with a second sheet that is none of them. */
export async function peopleBook(lines: readonly Line[]): Promise<Buffer> {
  return await workbookBytes([
    {
      name: "名册",
      columns: headers.map((title) => ({ title })),
      rows: lines.map((line) => headers.map((header) => line[header] ?? "")),
    },
    { name: "说明", columns: [{ title: "填写说明" }], rows: [["请逐行填写"]] },
  ]);
}

/** Somebody whom a test registers before an import. */
export type Known = { readonly name: string; readonly birthDay: string; readonly order: number };

const idNumberOf = ({ birthDay, order }: Known) => demoIdNumber("510522", birthDay, "male", order);

/** What the registry is told of them. */
export function particularsOf(person: Known): Record<string, unknown> {
  return {
    name: person.name,
    sex: "MALE",
    birthDay: person.birthDay,
    document: { type: "ID_CARD", number: idNumberOf(person) },
    certificate: null,
    suspected: false,
    disability: { category: "PHYSICAL", grade: 3, parts: [] },
    phones: [],
    carers: [],
  };
}

/** What a list says of them. */
export function lineOf(person: Known): Line {
  return {
    ...usual,
    姓名: person.name,
    出生日期: person.birthDay,
    身份证号: idNumberOf(person),
  };
}

const usual: Line = {
  性别: "男",
  残疾类别: "肢体",
  残疾等级: "三级",
  "乡镇（街道）": "符阳街道",
  "村（社区）": "百花亭社区",
};

let made = 0;

/** Different people of 百花亭社区 whom nobody can be. */
export function inventedPeople(count: number): Line[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const born = `${1930 + (made % 70)}-03-${String((made % 28) + 1).padStart(2, "0")}`;
    return {
      ...usual,
      姓名: `张${"一二三四五六七八九十"[made % 10]}${"江河湖海山川林森石玉"[Math.floor(made / 10) % 10]}`,
      出生日期: born,
      身份证号: demoIdNumber("510522", born, "male", 100 + (made % 300)),
      联系电话: `1280300${String(made).padStart(4, "0")}`,
      家里住哪: "演示路 1 号",
    };
  });
}

/** Goes to the field by Tab, opens the chooser with Enter and takes a file there. */
export async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  // The browser is told to wait for it by a message of its own, which has to arrive first.
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, page.getByRole("button", { name: "选择文件", exact: true }));
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
}
