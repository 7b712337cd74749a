import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TestClient } from "../../api/src/testing/client.ts";
import type { LookedAt } from "./accessibility.ts";
import { sharedBrowser } from "./browser.ts";
import { button } from "./controls.ts";
import { expectEveryDisplay, overlayDisplays } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { freeIdNumber, keeper, peopleWorld } from "./people-world.ts";
import { startSite, type Site } from "./site.ts";
import { visit } from "./visit.ts";

let browser: Browser;
let site: Site;
/** Somebody with everything a record can hold, and two records that may be one person. */
const ids = { full: "", one: "", other: "" };

beforeAll(async () => {
  [browser, site] = await Promise.all([sharedBrowser(), startSite()]);
  const { client, somebody } = await peopleWorld(site);
  ids.full = await somebody({
    name: "欧阳长江",
    disability: {
      category: "MULTIPLE",
      grade: 1,
      parts: [
        { category: "HEARING", grade: 1 },
        { category: "INTELLECTUAL", grade: 2 },
      ],
    },
    livesAlone: true,
    preferences: { channel: "VISIT", callFrom: "09:00", callUntil: "18:00", note: "上午在家" },
    channelOverrides: [{ channel: "SMS", suitable: false, reason: "不识字" }],
    optOuts: ["PUBLICITY"],
  });
  ids.one = await somebody({ name: "李长江", carers: [] });
  ids.other = await somebody({ name: "李长江", carers: [], livesAlone: true });
  await handedOver(client, await somebody({ name: "王外迁", carers: [] }));
});

/** Somebody goes to the street next door. */
async function handedOver(client: TestClient, id: string): Promise<void> {
  const { transferTargets } = await client.ok<{ transferTargets: { id: string }[] }>(
    `{ transferTargets(search: "510522002", first: 1) { id } }`,
  );
  await client.ok("mutation ($input: TransferPersonInput!) { transferPerson(input: $input) }", {
    input: {
      id,
      officeId: transferTargets[0]?.id,
      reason: "户籍迁至临港街道",
      version: 1,
      idempotencyKey: randomUUID(),
    },
  });
}

afterAll(async () => {
  await site?.close();
});

type Sight = {
  name: string;
  path: () => string;
  /** What is done before it is looked at. */
  prepare: (page: Page) => Promise<unknown>;
  /** Of an overlay: `page` where it opens within the main content. */
  part?: LookedAt;
};

const press = (name: string) => async (page: Page) => {
  await button(page, name).first().click();
  await page.getByRole("dialog").or(page.getByRole("alertdialog")).first().waitFor();
};

const record = () => `/people/${ids.full}`;

const pages: readonly Sight[] = [
  {
    name: "registry",
    path: () => "/people",
    prepare: (page) => page.getByRole("status").filter({ hasText: "共 3 条" }).waitFor(),
  },
  {
    name: "registry, scrolled",
    path: () => "/people?scroll=true&needs=alone",
    prepare: (page) => page.getByText("共 2 人").waitFor(),
  },
  {
    name: "registry without a match",
    path: () => "/people?q=%E6%B2%A1%E6%9C%89",
    prepare: (page) => page.getByText("没有符合条件的人").waitFor(),
  },
  {
    name: "one person",
    path: record,
    prepare: (page) => page.getByText("登记", { exact: true }).waitFor(),
  },
  {
    name: "looking first",
    path: () => "/people/new",
    prepare: (page) => button(page, "查找").click(),
  },
  {
    name: "registering, with errors",
    path: () => "/people/new",
    prepare: async (page) => {
      await beginRegistering(page);
      await button(page, "下一步：核对").click();
      await page.locator("[data-error-summary]").waitFor();
      await announcementsOver(page);
    },
  },
  {
    name: "changing particulars",
    path: () => `${record()}/edit`,
    prepare: async (page) => {
      await button(page, "更改居民身份证").click();
      await page.getByRole("textbox", { name: "证件号码" }).waitFor();
    },
  },
  {
    name: "possible duplicates",
    path: () => "/people/duplicates",
    prepare: (page) => page.getByText("共 1 条").waitFor(),
  },
  {
    name: "hand-overs",
    path: () => "/people/transfers",
    prepare: (page) => page.getByText("共 1 条").waitFor(),
  },
  {
    name: "two records",
    path: () => `/people/duplicates/${ids.one}/${ids.other}`,
    prepare: (page) => page.getByRole("radio", { name: "记录一" }).click({ force: true }),
  },
];

const overlays: readonly Sight[] = [
  {
    name: "views",
    path: () => "/people",
    prepare: async (page) => {
      await page.getByRole("button", { name: /^视图：/u }).click();
      await page.getByRole("menu").waitFor();
    },
  },
  { name: "keeping a view", path: () => "/people?needs=care", prepare: press("保存为视图") },
  { name: "exporting", path: () => "/people", prepare: press("导出") },
  {
    name: "acting on several",
    path: () => "/people",
    prepare: async (page) => {
      await page.getByRole("checkbox", { name: "选择本页全部" }).click({ force: true });
      await button(page, "批量操作").click();
      await page.getByRole("combobox", { name: "处理事项" }).selectOption("CHANNEL_OVERRIDE");
    },
  },
  { name: "closing", path: record, prepare: press("注销") },
  { name: "handing over", path: record, prepare: press("移交") },
  { name: "adding a carer", path: record, prepare: press("添加照护人") },
  { name: "ending care", path: record, prepare: press("结束李梅的照护") },
  { name: "stating a purpose", path: record, prepare: press("显示完整号码和地址") },
  {
    name: "two people",
    path: () => `/people/duplicates/${ids.one}/${ids.other}`,
    prepare: press("不是同一人"),
  },
];

/** A button that was pending is announced by its name for some seconds, though it may be gone. */
async function announcementsOver(page: Page): Promise<void> {
  const announced = page.locator("[data-live-announcer] [role=img]");
  await expect.poll(() => announced.count(), { timeout: 15_000 }).toBe(0);
}

async function beginRegistering(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "身份证号或残疾人证号" }).fill(freeIdNumber(7));
  await button(page, "查找").click();
  await button(page, "登记新的残疾人").click();
  await page.getByRole("textbox", { name: "姓名", exact: true }).waitFor();
}

async function look(sight: Sight, act: (page: Page) => Promise<unknown>): Promise<void> {
  await visit(browser, site, { login: keeper, path: sight.path() }, async (page) => {
    await sight.prepare(page);
    await act(page);
  });
}

/** What may stand in a Chinese page: pinyin, and the letters of suffixes. */
const allowed = ["ou yang chang jiang", "li chang jiang", "QQ", "B1", "B2"];

describe("every page of the registry", () => {
  it.each(pages)("$name stands in every display and is reached by Tab", async (sight) => {
    await expect(
      look(sight, async (page) => {
        await expectEveryDisplay(page, { where: sight.name, allowed });
        await walkByKeyboard(page, sight.name);
      }),
    ).resolves.toBeUndefined();
  });
});

describe("every overlay of the registry", () => {
  it.each(overlays)("$name stands light and dark, on PC and phone", async (sight) => {
    await expect(
      look(sight, (page) =>
        expectEveryDisplay(page, {
          where: sight.name,
          part: sight.part ?? "overlay",
          allowed,
          ways: overlayDisplays,
        }),
      ),
    ).resolves.toBeUndefined();
  });
});
