import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signedIn } from "../../api/src/testing/client.ts";
import type { LookedAt } from "./accessibility.ts";
import { sharedBrowser } from "./browser.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { expectSmallFirstLoad, meterScripts } from "./first-load.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { expectNoLoss } from "./no-loss.ts";
import { startSite, type Site } from "./site.ts";
import { openAs, visit } from "./visit.ts";

let browser: Browser;
let site: Site;
/** A community with grids, one of its grids, its commissioner. */
let community = "";
let grid = "";
let commissioner = "";

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  const client = await signedIn(site.address, "fuyang.officer");
  const found = await client.ok<{
    community: { office: { id: string } };
    grid: { office: { id: string } };
    staffMembers: { nodes: { id: string }[] };
  }>(`{
    community: officeByCode(code: "510522001001") { office { id } }
    grid: officeByCode(code: "510522001001-g1") { office { id } }
    staffMembers(filter: { search: "v510522001001" }) { nodes { id } }
  }`);
  community = found.community.office.id;
  grid = found.grid.office.id;
  commissioner = found.staffMembers.nodes[0]?.id ?? "";
});

afterAll(async () => {
  await site?.close();
});

type Sight = {
  name: string;
  login: string;
  path: () => string;
  /** What is done before it is looked at. */
  prepare?: (page: Page) => Promise<void>;
  /** Of an overlay: `page` where it opens within the main content. */
  part?: LookedAt;
};

const press = (name: string) => async (page: Page) =>
  await page.getByRole("button", { name, exact: true }).first().click();

const pages: readonly Sight[] = [
  {
    name: "office tree and code",
    login: "county.admin",
    path: () => "/offices?code=510522100203",
    prepare: async (page) => {
      await page.getByText("现由以下机构承接").waitFor();
      await page.getByRole("row", { name: "符阳街道" }).waitFor();
    },
  },
  {
    name: "office list",
    login: "fuyang.officer",
    path: () => "/offices?view=list&state=all&kinds=community_post.association",
    prepare: (page) => page.getByRole("status").filter({ hasText: "本页" }).waitFor(),
  },
  {
    name: "office without a match",
    login: "fuyang.officer",
    path: () => "/offices?view=list&q=%E6%B2%A1%E6%9C%89",
    prepare: (page) => page.getByText("没有符合条件的机构").waitFor(),
  },
  {
    name: "one office",
    login: "county.security",
    path: () => `/offices/${community}`,
    prepare: async (page) => {
      await page
        .getByRole("rowheader")
        .or(page.getByRole("heading", { level: 3 }))
        .first()
        .waitFor();
      await page.getByText("设立机构").first().waitFor();
    },
  },
  {
    name: "opening a unit, with errors",
    login: "county.admin",
    path: () => `/offices/${community}/open`,
    prepare: press("设立"),
  },
  {
    name: "renaming",
    login: "county.admin",
    path: () => `/offices/${grid}/rename`,
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "全称" }).fill("");
      await press("保存")(page);
    },
  },
  {
    name: "closing, refused",
    login: "county.admin",
    path: () => `/offices/${community}/close`,
    prepare: async (page) => {
      await page.getByText("我已核对").click();
      await press("撤销机构")(page);
      await page.getByText("还有 3 个下级机构没有撤销").first().waitFor();
    },
  },
  {
    name: "staff list",
    login: "fuyang.officer",
    path: () => "/staff",
    prepare: (page) => page.getByRole("status").filter({ hasText: "本页" }).waitFor(),
  },
  {
    name: "one member",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}`,
    prepare: (page) =>
      page.getByText("解除登录限制").or(page.getByText("登录限制")).first().waitFor(),
  },
  {
    name: "editing a member, with errors",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}/edit`,
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "新电话" }).fill("12");
      await press("保存")(page);
    },
  },
  {
    name: "appointing, with errors",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}/appoint`,
    prepare: press("任命"),
  },
  {
    name: "looking before adding",
    login: "county.admin",
    path: () => "/staff/new?name=%E9%99%88",
    prepare: (page) => page.getByText("姓名相同或相近").waitFor(),
  },
  {
    name: "adding, with errors",
    login: "fuyang.admin",
    path: () => "/staff/new?name=%E5%91%A8%E6%96%B0&isNew=true",
    prepare: press("新增"),
  },
  {
    name: "one-time password",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}`,
    prepare: async (page) => {
      await press("重置密码")(page);
      await page.getByRole("alertdialog").getByRole("button", { name: "重置密码" }).click();
      await page.getByText("密码只显示这一次").waitFor();
    },
  },
  {
    name: "not permitted",
    login: "fuyang.officer",
    path: () => "/staff/new",
  },
];

async function look(sight: Sight, looking: (page: Page) => Promise<void>): Promise<void> {
  await visit(browser, site, { login: sight.login, path: sight.path() }, async (page) => {
    await sight.prepare?.(page);
    await page.waitForLoadState("networkidle");
    await looking(page);
  });
}

describe("every page", () => {
  it.each(pages)("$name stands every display and is reached by keyboard", async (sight) => {
    await look(sight, async (page) => {
      const stops = await walkByKeyboard(page, sight.name);
      expect(stops[0]).toContain("跳到主要内容");
      await expectEveryDisplay(page, { where: sight.name, ways: overlayDisplays });
      await expectNoLoss(page, sight.name);
    });
  });
});

const overlays: readonly Sight[] = [
  {
    name: "kinds",
    login: "fuyang.officer",
    path: () => "/offices?view=list",
    prepare: press("类别：全部"),
  },
  {
    name: "columns",
    login: "fuyang.officer",
    path: () => "/staff",
    prepare: press("列"),
  },
  {
    name: "office search",
    part: "page",
    login: "fuyang.officer",
    path: () => "/staff",
    prepare: async (page) => {
      await page.getByRole("combobox", { name: "所属机构" }).fill("百花亭");
      await page.getByRole("option", { name: "百花亭社区第一网格" }).waitFor();
    },
  },
  {
    name: "calendar",
    login: "fuyang.officer",
    path: () => `/offices/${community}`,
    prepare: async (page) => {
      await page.getByRole("group", { name: "查看哪一天" }).getByRole("button").click();
      await page.getByRole("grid").waitFor();
    },
  },
  {
    name: "purpose",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}`,
    prepare: press("显示完整的电话"),
  },
  {
    name: "ending a post",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}`,
    prepare: press("免去岗位：社区专职委员"),
  },
  {
    name: "disabling",
    login: "fuyang.admin",
    path: () => `/staff/${commissioner}`,
    prepare: press("停用账号"),
  },
  {
    name: "leaving without sending",
    login: "county.admin",
    path: () => `/offices/${grid}/rename`,
    prepare: async (page) => {
      await page.getByRole("textbox", { name: "全称" }).fill("百花亭社区网格");
      await page.getByRole("link", { name: "取消" }).click();
      await page.getByRole("alertdialog").waitFor();
    },
  },
];

/** What a list may load on top of the page that everybody begins with. */
const ownPartLimit = 95_000;

describe("what a list loads by itself", () => {
  it.each(["机构", "人员"])("is small: %s", async (name) => {
    const context = await openAs(browser, site, "fuyang.officer");
    const page = await context.newPage();
    await page.goto(`${site.address}/today`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    const meter = meterScripts(page);
    const entry = new RegExp(`^${name}`, "u");
    const navigation = page.getByRole("navigation", { name: "主导航" });
    await navigation.getByRole("link", { name: entry }).click();
    await page.getByRole("row").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(() => expectSmallFirstLoad(meter, name, ownPartLimit)).not.toThrow();
    await context.close();
  });
});

describe("every overlay", () => {
  it.each(overlays)("$name stands light and dark, on PC and phone", async (sight) => {
    await expect(
      look(sight, (page) =>
        expectEveryDisplay(page, {
          where: sight.name,
          part: sight.part ?? "overlay",
          ways: overlayDisplays,
        }),
      ),
    ).resolves.toBeUndefined();
  });
});
