import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible } from "./accessibility.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, confirm, field } from "./controls.ts";
import { plainDisplay } from "./display.ts";
import { arriveAt, chooseIn, pressOn, tabTo, typeInto } from "./keys.ts";
import { keeper, peopleWorld, type PeopleWorld } from "./people-world.ts";
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

describe("finding people", () => {
  it("narrows, keeps the view, opens with it, and exports", async () => {
    await world.somebody({ name: "钱独居", livesAlone: true });
    await at("/people", async (page) => {
      await typeInto(page, page.getByRole("searchbox", { name: "姓名、证件或电话" }), "qdj");
      await page.getByRole("status").filter({ hasText: "共 1 条" }).waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("qdj");
      await pressOn(page, button(page, "情况：全部"));
      await tabTo(page, dialog(page).getByRole("checkbox", { name: "独居", exact: true }));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "完成"));
      await button(page, "情况：独居").waitFor();
      await pressOn(page, button(page, "保存为视图"));
      await typeInto(page, field(page, "视图名称"), "独居的人");
      await tabTo(page, page.getByRole("checkbox", { name: "打开名册时先显示这个视图" }));
      await page.keyboard.press("Space");
      await pressOn(page, dialog(page).getByRole("button", { name: "保存", exact: true }));
      await button(page, "视图：独居的人").waitFor();
      expect(new URL(page.url()).searchParams.has("q")).toBe(false);

      await page.goto(`${site.address}/people`);
      await button(page, "视图：独居的人").waitFor();
      await pressOn(page, button(page, "导出"));
      await pressOn(page, dialog(page).getByRole("button", { name: "导出", exact: true }));
      const file = dialog(page).getByRole("link", { name: "下载文件" });
      await file.waitFor();
      expect(await file.getAttribute("download")).toMatch(/\.xlsx$/u);
      await pressOn(page, dialog(page).getByRole("button", { name: "关闭" }).last());
      await pressOn(page, button(page, "删除视图“独居的人”"));
      await pressOn(page, confirm(page, "删除视图"));
      await button(page, "视图：独居").waitFor();
    });
  });

  it("acts on those who are ticked, shows first whom it changes, and takes it back", async () => {
    await world.somebody({ name: "褚长江", dependent: false });
    await world.somebody({ name: "褚长河", dependent: true });
    await at("/people?q=%E8%A4%9A", async (page) => {
      await page.getByRole("status").filter({ hasText: "共 2 条" }).waitFor();
      await tabTo(page, page.getByRole("checkbox", { name: "选择本页全部" }));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "批量操作"));
      await pressOn(page, button(page, "下一步：核对人数"));
      await summary(page).getByText("请选择处理事项").waitFor();
      await chooseIn(page, combo(page, "处理事项"), "标记需要照护");
      await choose(page, "设定", "需要照护");
      await pressOn(page, button(page, "下一步：核对人数"));
      await page.getByText("选中 2 人，其中 1 人会变更").waitFor();
      await page.getByText("1 人已经如此，跳过：褚长河").waitFor();
      await pressOn(page, button(page, "处理 1 人"));
      await page.getByText("已变更 1 人").waitFor();
      await pressOn(page, button(page, "撤销"));
      await page.getByText("已撤销，1 人恢复原样").waitFor();
      await pressOn(page, dialog(page).getByRole("button", { name: "关闭", exact: true }).last());
      await expect.poll(() => page.getByText("；已选").count()).toBe(0);
    });
  });

  it("works with one thumb", async () => {
    const id = await world.somebody({ name: "冯长江" });
    const display = { ...plainDisplay, name: "phone", width: 390 };
    await visit(browser, site, { login: keeper, path: "/people?q=fcj", display }, async (page) => {
      const card = page.getByRole("listitem").filter({ hasText: "冯长江" });
      const { y = 900, height = 900 } = (await card.boundingBox()) ?? {};
      expect(y + height, "the first card's end on the first screen").toBeLessThan(844);
      expect(height, "height of a card").toBeLessThan(200);
      const filters = page.getByRole("search", { name: "筛选残疾人" });
      expect(await button(page, "情况：全部").count()).toBe(0);
      await filters.getByRole("button", { name: "筛选", exact: true }).click();
      const state = filters.getByRole("combobox", { name: "记录状态" });
      await state.selectOption("已故");
      await page.getByText("没有符合条件的人").waitFor();
      await expectAccessible(page, "filters on a phone", "everything");
      await state.selectOption("在册");
      await button(page, "情况：全部").click();
      await dialog(page)
        .getByRole("checkbox", { name: "独居", exact: true })
        .click({ force: true });
      await button(page, "完成").click();
      await filters.getByRole("button", { name: "筛选（已设 1 项）" }).click();
      expect(await filters.getByRole("combobox").count()).toBe(0);
      await button(page, "更多操作").click();
      await page.getByRole("menuitem", { name: "导出" }).click();
      await dialog(page).getByRole("button", { name: "取消" }).click();
      await button(page, "清除筛选").click();
      await typeInto(page, page.getByRole("searchbox"), "fcj");
      await card.getByRole("link", { name: "冯长江" }).click();
      await arriveAt(page, "冯长江");
      expect(page.url()).toContain(id);
      const tooSmall = await page
        .locator("main button, main a[class*=button]")
        .evaluateAll((all) =>
          all
            .map((each) => each.getBoundingClientRect().height)
            .filter((height) => height > 0 && height < 44),
        );
      expect(tooSmall).toEqual([]);
    });
  });
});
