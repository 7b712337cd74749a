import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import { connected, undone } from "../../api/src/testing/connected.ts";
import { sharedBrowser } from "./browser.ts";
import { button, combo, field, link } from "./controls.ts";
import { arriveAt, chooseIn, goByPair, pressOn, searchIn, tabTo, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { oneEachTry } from "./tries.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

describe("a county administrator, by keyboard alone", () => {
  it("opens a grid and appoints its worker", async (context) => {
    const grid = oneEachTry(context, "第四网格", "第五网格");
    const worker = oneEachTry(context, "罗网格", "冯网格");
    const login = oneEachTry(context, "g510522001001-4", "g510522001001-5");
    await visit(browser, site, { login: "county.admin", path: "/today" }, async (page) => {
      await goByPair(page, "go", "机构");

      await tabTo(page, page.getByRole("treegrid", { name: "机构树" }));
      const street = page.getByRole("row", { name: "符阳街道" });
      await street.waitFor();
      await stepTo(page, "符阳街道");
      await page.keyboard.press("ArrowRight");
      await page.getByRole("row", { name: "百花亭社区" }).waitFor();
      await stepTo(page, "百花亭社区");
      await page.keyboard.press("Enter");
      await arriveAt(page, "百花亭社区残疾人协会");

      await pressOn(page, link(page, "设立下级机构"));
      await arriveAt(page, "设立下级机构：百花亭社区残疾人协会");
      await typeInto(page, field(page, "全称"), `百花亭社区${grid}`);
      await typeInto(page, field(page, "简称"), grid);
      await pressOn(page, button(page, "设立"));
      await arriveAt(page, `百花亭社区${grid}`);
      await page.getByText(/^510522001001-g[45]$/u).waitFor();

      await goByPair(page, "gp", "人员");
      await pressOn(page, link(page, "新增人员"));
      await arriveAt(page, "新增人员");
      await typeInto(page, field(page, "姓名"), worker);
      await page.keyboard.press("Enter");
      await page.getByText(`管辖范围内没有姓名含“${worker}”的人员。`).waitFor();
      await pressOn(page, link(page, `新增“${worker}”`));
      await typeInto(page, field(page, "登录名"), login);
      await typeInto(page, field(page, "电话"), "128 0000 0001");
      await searchIn(
        page,
        combo(page, "任职机构"),
        `百花亭社区${grid.slice(0, 2)}`,
        `百花亭社区${grid}`,
      );
      await chooseIn(page, combo(page, "岗位角色"), "网格员");
      await pressOn(page, button(page, "新增"));
      await arriveAt(page, `一次性密码：${worker}`);
      expect(await page.locator("code").allTextContents()).toContainEqual(
        expect.stringMatching(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/u),
      );
      await pressOn(page, button(page, "已交接，完成"));
      await arriveAt(page, worker);

      await pressOn(page, link(page, `百花亭社区${grid}`).first());
      await arriveAt(page, `百花亭社区${grid}`);
      await page.getByRole("rowheader", { name: worker }).waitFor();
    });
  });

  it("closes a grid, which lives on in another", async (context) => {
    const name = oneEachTry(context, "临时网格", "短期网格");
    const client = await signedIn(site.address, "lingang.admin");
    const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
      `{ officeByCode(code: "510522002001") { office { id } } }`,
    );
    const { openOffice } = await client.ok<{ openOffice: { id: string; code: string } }>(
      `mutation ($input: OpenOfficeInput!) { openOffice(input: $input) { id code } }`,
      {
        input: {
          parentId: officeByCode.office.id,
          kind: "GRID",
          name,
          shortName: name,
          openedOn: "2026-01-01",
          idempotencyKey: randomUUID(),
        },
      },
    );
    const path = `/offices/${openOffice.id}`;
    await visit(browser, site, { login: "county.admin", path }, async (page) => {
      await pressOn(page, link(page, "撤销"));
      await arriveAt(page, `撤销机构：${name}`);
      await searchIn(page, combo(page, "承接机构"), "510522002001-g1", "第一网格");
      await searchIn(page, combo(page, "承接机构"), "510522002001-g2", "第二网格");
      await pressOn(page, page.getByRole("button", { name: /^移除.*第二网格$/u }));
      await tabTo(page, page.getByRole("checkbox"));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "撤销机构"));
      await arriveAt(page, name);
      await page.getByText("510522002001-g1", { exact: true }).waitFor();
      expect(await page.getByText("510522002001-g2", { exact: true }).count()).toBe(0);
      expect(await link(page, "更名").count()).toBe(0);
      await page.goto(`${site.address}/offices?code=${openOffice.code}`);
      await page.getByText("现由以下机构承接：").waitFor();
    });
  });

  it("finds where an old code lives on", async () => {
    await visit(browser, site, { login: "county.admin", path: "/offices" }, async (page) => {
      await typeInto(page, field(page, "按代码查找机构"), "５１０５２２１００２０３");
      await page.keyboard.press("Enter");
      await page.getByText("现由以下机构承接：").waitFor();
      await page.getByText("510522001201", { exact: true }).waitFor();
      expect(page.url()).toContain("510522100203");
      await typeInto(page, field(page, "按代码查找机构"), "990099");
      await page.keyboard.press("Enter");
      await page.getByText("没有代码为").waitFor();
    });
  });

  it("sorts, filters and turns pages, all of it in the address", async () => {
    await visit(browser, site, { login: "county.admin", path: "/offices" }, async (page) => {
      await tabTo(page, page.getByRole("tab", { name: "机构树" }));
      await page.keyboard.press("ArrowRight");
      const status = page.getByRole("status").filter({ hasText: "本页" });
      await status.filter({ hasText: "按区划代码升序" }).waitFor();
      await pressOn(page, button(page, "类别：全部"));
      await tabTo(page, page.getByRole("checkbox", { name: "镇残联" }));
      await page.keyboard.press("Space");
      await pressOn(page, button(page, "完成"));
      await status.filter({ hasText: "共 19 条" }).waitFor();
      await pressOn(page, button(page, "全称"));
      await status.filter({ hasText: "按全称升序" }).waitFor();
      const table = page.getByRole("table");
      await expect
        .poll(() => table.getByRole("rowheader").first().textContent())
        .toContain("白鹿镇");
      await pressOn(page, button(page, "全称"));
      await status.filter({ hasText: "按全称降序" }).waitFor();
      await expect
        .poll(() => table.getByRole("rowheader").first().textContent())
        .toContain("真龙镇");
      await page.reload();
      await status.filter({ hasText: "共 19 条；按全称降序" }).waitFor();

      await page.goto(`${site.address}/offices?view=list`);
      await status.filter({ hasText: "本页 30 条" }).waitFor();
      const first = await table.getByRole("rowheader").first().textContent();
      await pressOn(page, button(page, "下一页"));
      await expect.poll(() => table.getByRole("rowheader").first().textContent()).not.toBe(first);
      await pressOn(page, button(page, "上一页"));
      await expect.poll(() => table.getByRole("rowheader").first().textContent()).toBe(first);
    });
  });
});

/** Walks down the tree to a line that begins with the name. */
async function stepTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (focused.startsWith(name)) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The tree has no line ${name}.`);
}

describe("two neighbouring street officers", () => {
  it.each([
    { login: "fuyang.officer", prefix: "510522001", other: "临港街道" },
    { login: "lingang.officer", prefix: "510522002", other: "符阳街道" },
  ])("$login sees exactly the own part", async ({ login, prefix, other }) => {
    const inside = await codesBelow(prefix);
    const outside = await aNeighbour(prefix);
    await visit(browser, site, { login, path: "/offices?view=list" }, async (page) => {
      expect(await listedCodes(page)).toEqual(inside);
      await page.goto(`${site.address}/offices?code=${outside.code}`);
      await page.getByText("没有代码为").waitFor();
      await page.goto(`${site.address}/offices?view=list&q=${encodeURIComponent(other)}`);
      await page.getByText("没有符合条件的机构").waitFor();
      await page.goto(`${site.address}/offices/${outside.officeId}`);
      await page.getByRole("heading", { level: 1, name: "没有找到这个页面" }).waitFor();
      await page.goto(`${site.address}/staff/${outside.staffId}`);
      await page.getByRole("heading", { level: 1, name: "没有找到这个页面" }).waitFor();
      await page.goto(`${site.address}/staff?q=${outside.login}`);
      await page.getByText("没有符合条件的人员").waitFor();
      await page.goto(`${site.address}/staff?q=${login}`);
      await page.getByRole("rowheader").waitFor();
      expect(await link(page, "新增人员").count()).toBe(0);
    });
  });
});

/** Every code on every page of the list. */
async function listedCodes(page: Page): Promise<string[]> {
  const codes: string[] = [];
  const rows = page.getByRole("table").locator("tbody tr");
  for (;;) {
    await rows.first().waitFor();
    codes.push(...(await rows.locator("td code").allTextContents()));
    const next = button(page, "下一页");
    if ((await next.count()) === 0 || (await next.getAttribute("aria-disabled")) === "true") break;
    const last = codes.at(-1) ?? "";
    await next.click();
    await page.getByRole("table").getByText(last, { exact: true }).waitFor({ state: "detached" });
  }
  return codes.toSorted();
}

async function codesBelow(prefix: string): Promise<string[]> {
  const rows = await query<{ code: string }>(
    `select code from organisation.office
      where code like $1 and (closed_on is null or closed_on >= (now() at time zone 'Asia/Shanghai')::date)`,
    [`${prefix}%`],
  );
  return rows.map(({ code }) => code).toSorted();
}

/** An office and a member just outside of what begins with the prefix. */
async function aNeighbour(prefix: string) {
  const [row] = await query<{ code: string; officeId: number; staffId: string; login: string }>(
    `select o.code, o.id as "officeId", m.id as "staffId", m.login
       from organisation.office o join staff.member m on m.office_id = o.id
      where o.code in ('510522001', '510522002') and o.code <> $1 limit 1`,
    [prefix],
  );
  if (row === undefined) throw new Error("The demo has no neighbour.");
  return row;
}

async function query<Row>(sql: string, values: unknown[]): Promise<Row[]> {
  return await connected(site.ownerUrl, async (client) => {
    return await undone(client, async () => {
      await client.query("select access.begin_system('test', null, 'staff:read', '')");
      return (await client.query(sql, values)).rows as Row[];
    });
  });
}

describe("an edit that somebody else was faster with", () => {
  it("is shown side by side, and nothing typed is lost", async () => {
    const client = await signedIn(site.address, "fuyang.admin");
    const { officeByCode } = await client.ok<{
      officeByCode: { office: { id: string; version: number } };
    }>(`{ officeByCode(code: "510522001001-g1") { office { id version } } }`);
    const { id, version } = officeByCode.office;
    const path = `/offices/${id}/rename`;
    await visit(browser, site, { login: "county.admin", path }, async (page) => {
      await typeInto(page, field(page, "全称"), "百花亭社区网格（东）");
      await client.ok(
        `mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { id } }`,
        { input: { id, version, name: "百花亭社区网格（西）", shortName: "第一网格" } },
      );
      await pressOn(page, button(page, "保存"));
      await page.getByText("全称：现在的内容").waitFor();
      const notice = page.getByRole("form").or(page.locator("form"));
      await expect.poll(() => notice.first().innerText()).toContain("百花亭社区网格（西）");
      await expect.poll(() => field(page, "全称").inputValue()).toBe("百花亭社区网格（东）");
      await expect.poll(() => page.title()).toContain("错误：");
      await pressOn(page, button(page, "采用这一项：全称"));
      await expect.poll(() => field(page, "全称").inputValue()).toBe("百花亭社区网格（西）");
      await typeInto(page, field(page, "全称"), "百花亭社区网格（东）");
      await pressOn(page, button(page, "保存"));
      await arriveAt(page, "百花亭社区网格（东）");
    });
  });
});
