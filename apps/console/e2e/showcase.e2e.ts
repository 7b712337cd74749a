import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  expectAccessible,
  expectNoEnglish,
  expectNoSidewaysScroll,
  type LookedAt,
} from "./accessibility.ts";
import { sharedBrowser } from "./browser.ts";
import { startConsole, type ConsoleServer } from "./console-server.ts";
import {
  collectPageErrors,
  displays,
  openContext,
  plainDisplay,
  tokenDisplays,
  type Display,
} from "./display.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { freshPage, keepPage } from "./kept-page.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { pressOn, typeInto } from "./keys.ts";

let browser: Browser;
let server: ConsoleServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedBrowser(), startConsole()]);
});

afterAll(async () => {
  await server?.close();
});

/** One a display, so that only the first page fetches and compiles every script. */
const contexts = new Map<string, Promise<BrowserContext>>();

async function withShowcase(display: Display, look: (page: Page) => Promise<void>): Promise<void> {
  const opened = contexts.get(display.name) ?? openContext(browser, display);
  contexts.set(display.name, opened);
  const context = await opened;
  const page = await freshPage(context);
  const errors = collectPageErrors(page);
  await page.goto(`${server.address}/showcase`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await look(page);
  expect(errors, `${display.name}: errors in the page`).toEqual([]);
  await keepPage(page, display);
}

/** Units and kinds of files have no Chinese names. */
const fileWords = ["xlsx", "MB", "kB"];

describe("the showcase at rest", () => {
  it("stands every display", async () => {
    await withShowcase(plainDisplay, async (page) => {
      await expectEveryDisplay(page, {
        where: "showcase",
        allowed: ["English", ...fileWords],
        ways: [...displays, ...tokenDisplays],
      });
    });
  });
});

describe("the keyboard", () => {
  it.each([plainDisplay, { ...plainDisplay, name: "light 390", width: 390 }])(
    "reaches everything, visibly, $name",
    async (display) => {
      await withShowcase(display, async (page) => {
        const stops = await walkByKeyboard(page, display.name);
        expect(stops[0]).toContain("跳到主要内容");
      });
    },
  );
});

type Overlay = {
  name: string;
  open: (page: Page) => Promise<void>;
  /** `page` where it opens within the main content. */
  part?: LookedAt;
};

const overlays: readonly Overlay[] = [
  { name: "dialog", open: (page) => press(page, "打开对话框") },
  { name: "alert dialog", open: (page) => press(page, "打开确认框") },
  { name: "menu", open: (page) => press(page, "更多操作") },
  { name: "toast", open: (page) => press(page, "成功提示") },
  { name: "error summary", open: (page) => press(page, "保存"), part: "page" },
  { name: "columns", open: (page) => press(page, "列") },
  { name: "reveal", open: (page) => press(page, "显示完整的联系电话") },
  { name: "calendar", open: openCalendar },
  { name: "combo box", open: openComboBox, part: "page" },
  { name: "command palette", open: (page) => page.keyboard.press("Control+k") },
  { name: "shortcut list", open: (page) => page.keyboard.press("?") },
  { name: "display settings", open: (page) => press(page, "显示设置") },
  { name: "account menu", open: (page) => press(page, "账号：陈敏（示例）") },
];

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
}

async function openCalendar(page: Page): Promise<void> {
  await page.getByRole("group", { name: "到达日期" }).getByRole("button").click();
  await page.getByRole("grid").waitFor();
}

async function openComboBox(page: Page): Promise<void> {
  const box = page.getByRole("combobox", { name: "所在机构" });
  await typeInto(page, box, "镇");
  await page.keyboard.press("ArrowDown");
  await page.getByRole("listbox").waitFor();
}

describe("overlays", () => {
  it.each(overlays)(
    "$name stands light and dark, on PC and phone",
    async ({ name, open, part = "overlay" }) => {
      await withShowcase(plainDisplay, async (page) => {
        const before = await page.evaluate(() => document.body.querySelectorAll("*").length);
        await open(page);
        await page.waitForFunction(
          (count) => document.body.querySelectorAll("*").length !== count,
          before,
        );
        const allowed = ["English", "Ctrl", ...fileWords];
        await expectEveryDisplay(page, { where: name, part, allowed, ways: overlayDisplays });
      });
    },
  );
});

describe("a file and its progress", () => {
  it("is chosen by keyboard and taken away again", async () => {
    await withShowcase(plainDisplay, async (page) => {
      const group = page.getByRole("group", { name: "名册（必填）" });
      const chooser = page.waitForEvent("filechooser");
      await pressOn(page, group.getByRole("button", { name: "选择文件" }));
      await (
        await chooser
      ).setFiles({
        name: "名册.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.alloc(3 * 1024),
      });
      await group.getByText("名册.xlsx").waitFor();
      await group.getByText("xlsx 文件，3 kB").waitFor();
      await pressOn(page, group.getByRole("button", { name: "移除文件" }));
      await expect.poll(() => group.getByText("名册.xlsx").count()).toBe(0);
    });
  });

  it("moves for the eye at each step and speaks at each quarter", async () => {
    await withShowcase(plainDisplay, async (page) => {
      const bar = page.getByRole("progressbar", { name: "正在预检" });
      await page.evaluate(() => {
        const spoken: string[] = [];
        Object.assign(window, { spoken });
        const status = [...document.querySelectorAll('[role="status"]')].find((each) =>
          each.textContent?.startsWith("正在预检"),
        );
        const note = () => spoken.push(status?.textContent ?? "");
        new MutationObserver(note).observe(status ?? document, {
          childList: true,
          characterData: true,
          subtree: true,
        });
      });
      await press(page, "开始演示");
      await expect.poll(() => bar.getAttribute("aria-valuenow"), { timeout: 20_000 }).toBe("100");
      expect(await bar.getAttribute("aria-valuetext")).toBe("36,842 / 36,842");
      const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
      expect([...new Set(spoken)]).toEqual(
        ["25%", "50%", "75%", "100%"].map((part) => `正在预检，已完成 ${part}`),
      );
    });
  });
});

describe("the checks themselves", () => {
  it("catch a seeded fault each", async () => {
    await withShowcase(plainDisplay, async (page) => {
      await page.evaluate(() => {
        const main = document.querySelector("main");
        main?.insertAdjacentHTML(
          "beforeend",
          `<img src="/favicon.svg"><p>Left over</p><div id="wide">宽</div><div role="button">点</div>`,
        );
        const wide = document.getElementById("wide");
        if (wide) wide.style.width = "3000px";
      });
      await expect(expectAccessible(page, "seeded")).rejects.toThrow("image-alt");
      await expect(expectNoEnglish(page, "seeded")).rejects.toThrow("Left over");
      await expect(expectNoSidewaysScroll(page, "seeded")).rejects.toThrow("wide");
      await expect(walkByKeyboard(page, "seeded")).rejects.toThrow("not reachable");
    });
  });
});
