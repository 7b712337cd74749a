import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field, link } from "./controls.ts";
import { arriveAt, chooseIn, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
import { freeIdNumber, keeper, peopleWorld, type PeopleWorld } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;
let world: PeopleWorld;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  world = await peopleWorld(site);
});

afterAll(async () => {
  await site?.close();
});

const at = async (path: string, act: (page: Page) => Promise<void>) =>
  await visit(browser, site, { login: keeper, path }, act);

const dialog = (page: Page) => page.getByRole("dialog");
const summary = (page: Page) => page.locator("[data-error-summary]");

/** Chooses one of a few by keyboard. */
async function choose(page: Page, group: string, name: string): Promise<void> {
  const radios = page.getByRole("radiogroup", { name: group });
  await tabTo(page, radios);
  for (let steps = 0; steps < 5; steps += 1) {
    const wanted = radios.getByRole("radio", { name, exact: true });
    if (steps === 0) await page.keyboard.press("Space");
    if (await wanted.isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`${group}: ${name} is not offered.`);
}

describe("keeping the registry, by keyboard alone", () => {
  it("looks first, then registers, and does not lose what was typed", async () => {
    const idNumber = freeIdNumber(1);
    await at("/people", async (page) => {
      await pressOn(page, link(page, "登记残疾人").first());
      await arriveAt(page, "登记残疾人");
      await typeInto(page, field(page, "身份证号或残疾人证号"), idNumber.slice(0, 17));
      await page.keyboard.press("Enter");
      await summary(page).getByText("身份证号或残疾人证号的位数不对").waitFor();
      await typeInto(page, field(page, "身份证号或残疾人证号"), `${idNumber}43`);
      await page.keyboard.press("Enter");
      await page.getByText("全县没有登记过这个人").waitFor();
      await pressOn(page, button(page, "登记新的残疾人"));

      await typeInto(page, field(page, "姓名"), "王秀兰2");
      expect(await field(page, "证件号码").inputValue()).toBe(idNumber);
      expect(await page.getByRole("radio", { name: "女", exact: true }).isChecked()).toBe(true);
      expect(await combo(page, "残疾类别").inputValue()).toBe("physical");
      await searchIn(page, combo(page, "责任机构"), "百花亭社区残疾", "百花亭社区残疾人协会");
      await typeInto(page, field(page, "电话"), "1281");
      await pressOn(page, button(page, "下一步：核对"));
      await summary(page).getByText("姓名中只能有文字和间隔号").waitFor();
      await summary(page).getByText("没有这样的电话号码").waitFor();
      expect(await page.title()).toMatch(/^错误：/u);

      await page.reload();
      await page.getByText("已恢复上次未提交的内容").waitFor();
      expect(await field(page, "证件号码").inputValue()).toBe(idNumber);
      await typeInto(page, field(page, "姓名"), "王秀兰");
      await typeInto(page, field(page, "电话"), "128 1077 0001");
      await pressOn(page, button(page, "下一步：核对"));
      await page.getByRole("heading", { name: "请核对" }).waitFor();
      await page.getByText("肢体残疾三级").waitFor();
      await page.getByText("百花亭社区残疾人协会").waitFor();
      await pressOn(page, button(page, "确认登记"));
      await arriveAt(page, "王秀兰");
      await page.getByText("符阳街道百花亭社区***").waitFor();
      await page.getByText("128****0001").waitFor();
    });
  });

  it("is told who is registered already, by number and by name", async () => {
    const idNumber = freeIdNumber(2);
    const id = await world.somebody({
      name: "赵秀兰",
      sex: "FEMALE",
      birthDay: "1952-02-29",
      document: { type: "ID_CARD", number: idNumber },
    });
    await at("/people/new", async (page) => {
      await choose(page, "查找方式", "姓名和出生日期");
      await typeInto(page, field(page, "姓名"), "赵秀兰");
      await tabTo(page, page.getByRole("spinbutton").first());
      await page.keyboard.type("19520229");
      await pressOn(page, button(page, "查找"));
      await page.getByText("找到 1 人").waitFor();
      await page.getByText("赵**").waitFor();
      await pressOn(page, button(page, "都不是，登记新的残疾人"));
      await typeInto(page, field(page, "证件号码"), idNumber);
      await choose(page, "残疾人证", "没有");
      await pressOn(page, button(page, "下一步：核对"));
      await dialog(page).getByText("可能已经登记过").waitFor();
      await pressOn(page, button(page, "已核对，不是同一人"));
      await pressOn(page, button(page, "确认登记"));
      await dialog(page).getByRole("heading", { name: "已经登记过" }).waitFor();
      await pressOn(page, dialog(page).getByRole("link", { name: "打开记录" }));
      await pressOn(page, page.getByRole("alertdialog").getByRole("button", { name: "离开本页" }));
      await arriveAt(page, "赵秀兰");
      expect(page.url()).toContain(id);
    });
  });

  it("changes particulars, keeps what is masked and shows another's edit beside", async () => {
    const id = await world.somebody({ name: "周长江" });
    await at(`/people/${id}`, async (page) => {
      await pressOn(page, link(page, "修改资料"));
      await arriveAt(page, "修改资料：周长江");
      await pressOn(page, button(page, "更改居民身份证"));
      await expect.poll(() => focusedName(page)).toContain("证件号码");
      await pressOn(page, button(page, "保存"));
      await summary(page).getByText("请填写证件号码").waitFor();
      await pressOn(page, button(page, "保留原来的证件号码"));
      await typeInto(page, field(page, "姓名"), "周长河");
      await tabTo(page, page.getByRole("checkbox", { name: "独居" }));
      await page.keyboard.press("Space");
      await editElsewhere(id, { name: "周大江" });
      await pressOn(page, button(page, "保存"));
      await page.getByText("记录已被他人修改").first().waitFor();
      await page.getByText("周大江").first().waitFor();
      expect(await field(page, "姓名").inputValue()).toBe("周长河");
      await pressOn(page, button(page, "采用这一项：姓名"));
      await pressOn(page, button(page, "保存"));
      await arriveAt(page, "周大江");
      await page.getByText("独居", { exact: true }).first().waitFor();
      await page.getByText(/^990/u).first().waitFor();
    });
  });

  it("adds, changes and ends a carer", async () => {
    const id = await world.somebody({ name: "吴长江", carers: [] });
    await at(`/people/${id}`, async (page) => {
      await page.getByText("需要照护，但没有登记照护人").waitFor();
      await pressOn(page, button(page, "添加照护人"));
      await pressOn(page, dialog(page).getByRole("button", { name: "保存", exact: true }));
      await summary(page).getByText("请填写照护人姓名").waitFor();
      await typeInto(page, field(page, "照护人姓名"), "吴小梅");
      await chooseIn(page, combo(page, "与残疾人的关系"), "子女");
      await typeInto(page, field(page, "照护人电话"), "12810880001");
      await pressOn(page, dialog(page).getByRole("button", { name: "保存", exact: true }));
      await dialog(page).waitFor({ state: "detached" });
      await page.getByText("128****0001").last().waitFor();

      await pressOn(page, button(page, "更改照护人吴小梅"));
      await chooseIn(page, combo(page, "照护身份"), "监护人");
      await pressOn(page, dialog(page).getByRole("button", { name: "保存", exact: true }));
      await page.getByText("监护人", { exact: true }).waitFor();

      await pressOn(page, button(page, "结束吴小梅的照护"));
      await pressOn(page, dialog(page).getByRole("button", { name: "结束照护" }));
      await dialog(page).waitFor({ state: "detached" });
      await expect.poll(() => button(page, "结束吴小梅的照护").count()).toBe(0);
    });
  });

  it("closes, reopens, hands over, and reads in full only for a purpose", async () => {
    const id = await world.somebody({ name: "郑长江" });
    await at(`/people/${id}`, async (page) => {
      await pressOn(page, button(page, "显示完整号码和地址"));
      await typeInto(page, field(page, "查看事由"), "核对住址后上门");
      await page.keyboard.press("Enter");
      await page.getByText("演示路 1 号").waitFor();
      await pressOn(page, button(page, "隐藏"));
      expect(await page.getByText("演示路 1 号").count()).toBe(0);
      await page.getByText("核对住址后上门").waitFor();

      await pressOn(page, button(page, "注销"));
      await pressOn(page, dialog(page).getByRole("button", { name: "注销", exact: true }));
      await summary(page).getByText("请选择注销原因").waitFor();
      await choose(page, "注销原因", "迁出");
      // somebody else was first: what they made of it is read, and the next press goes with it
      await editElsewhere(id, { livesAlone: true });
      await pressOn(page, dialog(page).getByRole("button", { name: "注销", exact: true }));
      await summary(page).getByText("记录已被他人修改，请核对后再次提交").waitFor();
      await page.getByText("独居", { exact: true }).first().waitFor();
      await pressOn(page, dialog(page).getByRole("button", { name: "注销", exact: true }));
      await page.getByText("记录已注销").first().waitFor();
      await pressOn(page, button(page, "恢复"));
      await typeInto(page, field(page, "恢复原因"), "已迁回本社区");
      await pressOn(page, dialog(page).getByRole("button", { name: "恢复", exact: true }));
      await button(page, "移交").waitFor();

      await pressOn(page, button(page, "移交"));
      await typeInto(page, field(page, "移交原因"), "搬家");
      await pressOn(page, dialog(page).getByRole("button", { name: "移交", exact: true }));
      await summary(page).getByText("请选择接收机构").waitFor();
      await searchIn(page, combo(page, "移交到"), "枣林桥社区残疾", "枣林桥社区残疾人协会");
      await typeInto(page, field(page, "移交原因"), "搬家到枣林桥");
      await pressOn(page, dialog(page).getByRole("button", { name: "移交", exact: true }));
      await link(page, "枣林桥社区残疾人协会").waitFor();

      await pressOn(page, button(page, "移交"));
      await searchIn(page, combo(page, "移交到"), "510522002", "合江县临港街道残疾人联合会");
      await typeInto(page, field(page, "移交原因"), "户籍迁至临港街道");
      await pressOn(page, dialog(page).getByRole("button", { name: "移交", exact: true }));
      await arriveAt(page, "残疾人");
      await page
        .getByText(/^已移交/u)
        .last()
        .waitFor();

      await pressOn(page, link(page, "移交记录"));
      await arriveAt(page, "移交记录");
      await page.getByText("户籍迁至临港街道").first().waitFor();
      await page.getByText("郑**，1961 年生").first().waitFor();
    });
  });

  it("goes back beyond the newest acts", async () => {
    const id = await world.somebody({ name: "卫长江" });
    const reveal = `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对电话") { phones } }`;
    for (let times = 0; times < 20; times += 1) await world.client.ok(reveal, { id });
    await at(`/people/${id}`, async (page) => {
      const acts = page
        .getByRole("group", { name: /^(?:变更记录|更早的)$/u })
        .getByRole("listitem");
      await expect.poll(() => acts.count()).toBe(20);
      await pressOn(page, button(page, "更早的"));
      await expect.poll(() => acts.count()).toBe(21);
      const older = page.getByRole("group", { name: "更早的" });
      await older.getByText("登记", { exact: true }).waitFor();
      await expect
        .poll(() => older.evaluate((group) => group === document.activeElement))
        .toBe(true);
    });
  });

  it("compares two records, merges them and takes it back", async () => {
    const one = await world.somebody({ name: "孙长江", livesAlone: false });
    await world.somebody({ name: "孙长江", livesAlone: true });
    await at("/people/duplicates", async (page) => {
      await pressOn(page, link(page, "孙长江"));
      await arriveAt(page, "核对疑似重复的记录");
      await pressOn(page, button(page, "合并"));
      await summary(page).getByText("请选择保留哪条记录").waitFor();
      await choose(page, "保留哪条记录", "记录一");
      const take = page.getByRole("checkbox", { name: /^独居：/u });
      await tabTo(page, take);
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "合并"));
      await arriveAt(page, "孙长江");
      await page.getByText("并入的记录").waitFor();
      await pressOn(page, button(page, "撤销合并"));
      await pressOn(page, confirm(page, "撤销合并"));
      await page.getByText("并入的记录").waitFor({ state: "detached" });
      await page.goto(`${site.address}/people/duplicates?person=${one}`);
      await pressOn(page, link(page, "孙长江"));
      await pressOn(page, button(page, "不是同一人"));
      await pressOn(page, confirm(page, "不是同一人"));
      await page.getByText("没有疑似重复的记录").waitFor();
      expect(await page.getByRole("table").count()).toBe(0);
    });
  });
});

/** What has the focus, by its label. */
async function focusedName(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const focused = document.activeElement;
    const labels = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
    return labels.map((label) => label.textContent ?? "").join("");
  });
}

async function editElsewhere(id: string, changes: Record<string, unknown>): Promise<void> {
  const { person } = await world.client.ok<{ person: { version: number } }>(
    "query ($id: ID!) { person(id: $id) { version } }",
    { id },
  );
  await world.client.ok(
    "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { __typename } }",
    { input: { id, version: person.version, changes, idempotencyKey: crypto.randomUUID() } },
  );
}
