import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { connected } from "../../api/src/testing/connected.ts";
import { macroWorkbook } from "../../api/src/testing/workbooks.ts";
import { sharedBrowser } from "./browser.ts";
import { button, confirm, link } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { chooseFile, inventedPeople, peopleBook } from "./import-files.ts";
import { arriveAt, pressOn, typeInto } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
});

afterAll(async () => {
  await site?.close();
});

// One test stops it.
afterEach(() => site.worker.goOn());

const officer = "fuyang.officer";
const upload = { login: officer, path: "/people/import/new" };
const allowed = ["xlsx", "xlsm", "csv", "pdf", "MB", "kB", "Excel", "WPS"];
const field = (page: Page) => page.getByRole("group", { name: "名册文件（必填）" });

async function look(page: Page, where: string): Promise<void> {
  await expectEveryDisplay(page, { where, allowed, ways: overlayDisplays });
}

describe("a wrong file", () => {
  it("is refused at the field where it can be seen beforehand", async () => {
    await visit(browser, site, upload, async (page) => {
      const wrong = [
        ["名册.xls", "x", "这是旧版或二进制格式的表格。请另存为 .xlsx 后重新上传。"],
        ["名册.xlsm", "x", "文件含有宏。请另存为不含宏的 .xlsx 后重新上传。"],
        ["名册.xlsx", "", "文件是空的。请核对后重新选择。"],
        ["通知.pdf", "x", "这不是电子表格。请上传 .xlsx 或 .csv 文件。"],
      ] as const;
      for (const [name, content, sentence] of wrong) {
        await chooseFile(page, name, Buffer.from(content));
        await field(page).getByRole("alert").getByText(sentence).waitFor();
      }
      await look(page, "unfit file");
      await pressOn(page, button(page, "移除文件"));
      await expect.poll(() => field(page).getByRole("alert").textContent()).toBe("");
    });
  });

  it("is refused with a sentence where only the server can tell, and nothing is written", async () => {
    await visit(browser, site, upload, async (page) => {
      const wrong = [
        ["有宏.xlsx", await macroWorkbook(), "文件含有宏。"],
        [
          "坏的.xlsx",
          (await peopleBook(inventedPeople(3))).subarray(0, 900),
          "文件已损坏或不完整。",
        ],
        ["别的.csv", Buffer.from("甲,乙\n1,2\n"), "每个工作表都没有认得出的列"],
      ] as const;
      for (const [name, content, sentence] of wrong) {
        await chooseFile(page, name, content);
        await arriveAt(page, `导入：${name}`);
        await page.getByText(sentence).waitFor();
        await expect.poll(() => page.getByText("没有写入任何内容。").count()).toBe(1);
        await pressOn(page, link(page, "上传另一个文件"));
        await arriveAt(page, "导入名册");
      }
    });
  });

  it("is not what the template is: every header of it is recognised", async () => {
    await visit(browser, site, upload, async (page) => {
      const download = page.waitForEvent("download");
      await pressOn(page, button(page, "下载空白模板"));
      const template = await download;
      expect(template.suggestedFilename()).toBe("残疾人名册模板.xlsx");
      await chooseFile(page, "模板.xlsx", await readFile(await template.path()));
      await arriveAt(page, "导入：模板.xlsx");
      await page.getByText("各列的含义（27 列）").waitFor();
      expect(await page.getByText("已识别", { exact: true }).count()).toBe(27);
    });
  });
});

describe("a broken line", () => {
  it("loses nothing but time: the file is sent again, or not at all", async () => {
    const errors = ["Failed to load resource: net::ERR_FAILED"];
    await visit(browser, site, { ...upload, errors }, async (page) => {
      const file = await peopleBook(inventedPeople(2));
      await page.route("**/files/**", (route) => route.abort());
      await chooseFile(page, "断线.xlsx", file);
      await field(page).getByRole("alert").getByText("连不上服务器").waitFor();
      await look(page, "file not sent");

      await page.unroute("**/files/**");
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route("**/files/**", async (route) => {
        await held;
        await route.continue().catch(() => undefined);
      });
      await pressOn(page, button(page, "重新上传"));
      await page.getByRole("progressbar").waitFor();
      await look(page, "file on its way");
      await page.getByRole("main").getByRole("link", { name: "名册导入" }).click();
      await page.getByRole("alertdialog", { name: "文件还在上传，要离开吗？" }).waitFor();
      await pressOn(page, confirm(page, "留在本页"));
      await pressOn(page, button(page, "停止上传"));
      await expect.poll(() => page.getByText("断线.xlsx").count()).toBe(0);
      release();
      await page.unroute("**/files/**");

      await chooseFile(page, "断线.xlsx", file);
      await arriveAt(page, "导入：断线.xlsx");
    });
  });
});

describe("work that goes on", () => {
  it("is shown live, stopped and taken up again, and survives leaving the page", async () => {
    await visit(browser, site, upload, async (page) => {
      await chooseFile(page, "三百人.xlsx", await peopleBook(inventedPeople(300)));
      await arriveAt(page, "导入：三百人.xlsx");
      await button(page, "确认并预检").waitFor();
      await site.worker.pause();
      await pressOn(page, button(page, "确认并预检"));
      await page.getByRole("progressbar", { name: "正在预检" }).waitFor();
      await pressOn(page, button(page, "停止预检"));
      await button(page, "确认并预检").waitFor();
      await pressOn(page, button(page, "确认并预检"));
      await page.getByRole("progressbar", { name: "正在预检" }).waitFor();
      site.worker.goOn();
      await page.getByText("预检完成，还没有写入名册。").waitFor({ timeout: 60_000 });

      await site.worker.pause();
      await pressOn(page, button(page, "写入名册"));
      await pressOn(page, confirm(page, "写入名册"));
      const bar = page.getByRole("progressbar", { name: "正在导入" });
      await bar.waitFor();
      await pretendProgress(page, 120);
      await expect.poll(() => bar.getAttribute("aria-valuetext")).toBe("120 / 300");
      await page.getByText("每秒 12 行，还需约 15 秒").waitFor();

      await page.goto(`${site.address}/people/import`);
      await page.getByRole("row", { name: /三百人.*正在导入/u }).waitFor();
      await pressOn(page, link(page, "三百人.xlsx"));
      await bar.waitFor();
      await expectEveryDisplay(page, { where: "writing", allowed });
      await pressOn(page, button(page, "停止写入"));
      await page.getByText("已停止", { exact: true }).waitFor();
      site.worker.goOn();
      await pressOn(page, button(page, "继续写入"));
      await pressOn(page, confirm(page, "继续写入"));
      await page.getByText("已新增 300 人，更新 0 人。").waitFor({ timeout: 60_000 });
    });
  });
});

/** What the worker would note, ten seconds after it began. */
async function pretendProgress(page: Page, done: number): Promise<void> {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const noted = await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'person:import', 'test')");
    const { rowCount } = await client.query(
      `update registry.import_progress set phase = 'commit', done = $2, total = 300,
         started_at = now() - interval '10 seconds', updated_at = now() where batch_id = $1`,
      [id, done],
    );
    await client.query("commit");
    return rowCount;
  });
  expect(noted).toBe(1);
}

describe("an import of another office", () => {
  it("is not found, nor listed", async () => {
    let path = "";
    await visit(browser, site, upload, async (page) => {
      await chooseFile(page, "符阳.xlsx", await peopleBook(inventedPeople(2)));
      await arriveAt(page, "导入：符阳.xlsx");
      path = new URL(page.url()).pathname;
    });
    const stranger = "lingang.officer";
    for (const below of ["", "/columns", "/doubts"]) {
      await visit(browser, site, { login: stranger, path: `${path}${below}` }, async (page) => {
        await page.getByRole("heading", { level: 1, name: "没有找到这个页面" }).waitFor();
        expect(await page.getByText("符阳.xlsx").count()).toBe(0);
      });
    }
    await visit(browser, site, { login: stranger, path: "/people/import" }, async (page) => {
      await page.getByText("还没有导入过名册").waitFor();
    });
    await visit(
      browser,
      site,
      { login: "county.auditor", path: "/people/import/new" },
      async (page) => {
        await page.getByRole("heading", { level: 1, name: "不能查看这个页面" }).waitFor();
      },
    );
  });
});

describe("the day's page and the palette", () => {
  it("lead to an import that waits", async () => {
    await visit(browser, site, upload, async (page) => {
      await chooseFile(page, "待办.xlsx", await peopleBook(inventedPeople(2)));
      await button(page, "确认并预检").waitFor();
      await page.goto(`${site.address}/today`);
      await page.getByRole("heading", { level: 3, name: "确认“待办.xlsx”各列的含义" }).waitFor();
      await page.keyboard.press("Control+k");
      await typeInto(page, page.getByRole("dialog").getByRole("searchbox"), "名册导入");
      await page.getByRole("menuitem", { name: "打开名册导入" }).waitFor();
      await expect.poll(() => page.getByRole("menuitem").count()).toBe(1);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await arriveAt(page, "名册导入");
    });
  });
});
