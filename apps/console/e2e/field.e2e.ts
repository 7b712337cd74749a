import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected } from "../../api/src/testing/connected.ts";
import { phonePhoto } from "../../api/src/testing/phone-photo.ts";
import { axeAddress } from "./axe-script.ts";
import { launchBrowser } from "./browser.ts";
import { expectEveryDisplay } from "./every-display.ts";
import { arrangeField, unreachedLetter } from "./field-world.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { pressOn, tabTo } from "./keys.ts";
import { startSite, type Site } from "./site.ts";
import { openAs } from "./visit.ts";

let browser: Browser;
let site: Site;
const worker = "g510522001001-1";

beforeAll(async () => {
  [browser, site] = await Promise.all([launchBrowser(), startSite()]);
  await arrangeField(site, worker);
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Chooses files as a person does: by the button, in the browser's own dialog. */
async function choosePhotos(
  page: Page,
  files: { name: string; mimeType: string; buffer: Buffer }[],
) {
  const chooser = page.waitForEvent("filechooser");
  await pressOn(page, page.getByRole("button", { name: "选择照片" }));
  await (await chooser).setFiles(files);
}

/** In the page: takes the keys away, as signing out does, and reads what waits as it lies there. */
async function takeKeys(): Promise<object[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("the store does not answer")));
    });
  const database = await done(indexedDB.open("wuzi.field"));
  const stores = database.transaction(["key", "outbox"], "readwrite");
  await done(stores.objectStore("key").clear());
  const kept = await done(stores.objectStore("outbox").getAll() as IDBRequest<object[]>);
  database.close();
  return kept;
}

/** Whether what lies in the store of photos begins like a picture. */
async function beginningsOfPhotos(): Promise<boolean[]> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("the store does not answer")));
    });
  const database = await done(indexedDB.open("wuzi.field"));
  const store = database.transaction("photo").objectStore("photo");
  const kept = await done(store.getAll() as IDBRequest<{ blob: Blob }[]>);
  database.close();
  return await Promise.all(
    kept.map(async ({ blob }) => {
      const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
      return first === 0xff && second === 0xd8;
    }),
  );
}

async function count(query: string): Promise<number> {
  return await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'duty:manage', 'test')");
    const { rows } = await client.query<{ count: string }>(query);
    await client.query("rollback");
    return Number(rows[0]?.count);
  });
}

describe("field work", () => {
  it("goes on without a network, and nothing is lost or done twice", async () => {
    const context = await openAs(browser, site, worker);
    const page = await context.newPage();
    await page.goto(`${site.address}/field`);
    const report = page.getByRole("link", { name: /今日日报告/u });
    const visit = page.getByRole("link", { name: /周\*国|周\*\*/u });
    await report.waitFor();
    await visit.waitFor();
    await expectEveryDisplay(page, { where: "field" });
    await walkByKeyboard(page, "field");
    // the pages are on the device once the worker is at its post
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));

    // on a device of the field the day's page leads here
    await page.goto(`${site.address}/today`);
    await pressOn(page, page.getByRole("link", { name: "去外勤办理" }).first());
    await page.getByRole("heading", { level: 1, name: "外勤" }).waitFor();
    await report.waitFor();

    await context.setOffline(true);
    await page.reload();
    await page.getByText("没有网络。清单和表单仍可使用").waitFor();
    await pressOn(page, report);
    await page.getByRole("button", { name: "零报告（今天无情况）" }).waitFor();
    await pressOn(page, page.getByRole("button", { name: "零报告（今天无情况）" }));
    await page.getByText("1 条记录待发送").waitFor();
    await pressOn(page, visit);
    await page.getByRole("textbox", { name: /体温/u }).fill("99");
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByRole("alert").or(page.getByText("错误：").first()).first().waitFor();
    await page.getByRole("textbox", { name: /体温/u }).fill("37.3");
    await page.getByText("体温达到 37.3 ℃，请选“身体不适”").first().waitFor();
    await page.getByRole("textbox", { name: /体温/u }).fill("36.5");
    // what was announced to a screen reader is taken away after some seconds
    await expect.poll(() => page.locator("[role=log] [role=img]").count()).toBe(0);
    await expectEveryDisplay(page, { where: "field, follow-up", allowed: ["QQ"] });
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByText("2 条记录待发送").waitFor();
    expect(await count("select count(*) from prevent.daily_report")).toBe(0);
    // what is kept outlives the page
    await page.reload();
    await page.getByText("2 条记录待发送").waitFor();
    await page.getByRole("link", { name: "查看待发送的记录" }).click();
    await page.getByRole("heading", { level: 1, name: "待发送的记录" }).waitFor();
    // sealed on the device; without its writer's key, as after signing out, nobody reads it
    const stored = await page.evaluate(takeKeys);
    expect(stored.map((each) => Object.keys(each).includes("values"))).toEqual([false, false]);

    // whoever wrote it is given the key again, and it goes out
    await context.setOffline(false);
    const sent = "select count(*) from prevent.follow_up";
    await expect.poll(() => count(sent), { timeout: 20_000 }).toBe(1);
    await page.getByText("没有待发送的记录").waitFor();
    expect(await count("select count(*) from prevent.daily_report")).toBe(1);

    // done once it is owed again that day, and says so; done twice it goes from the list by itself
    await page.getByRole("link", { name: "外勤" }).first().click();
    await page.getByText("今日已随访 1 次，应 2 次").waitFor();
    await pressOn(page, visit);
    await page.getByRole("textbox", { name: /体温/u }).fill("36.6");
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByRole("heading", { level: 1, name: "外勤" }).waitFor();
    await visit.waitFor({ state: "detached" });
    expect(await count("select count(*) from prevent.follow_up")).toBe(2);
    await context.close();
  });

  it("takes a visit, its needs and its photos, and a disinfection's photo, and sends them after their record", async () => {
    const context = await openAs(browser, site, worker);
    const page = await context.newPage();
    await page.goto(`${site.address}/field`);
    const door = page.getByRole("link", { name: /3组12号/u });
    const place = page.getByRole("link", { name: /一号楼楼道/u });
    await door.waitFor();
    await place.waitFor();
    // what judges the displays is fetched while there is a network
    await page.addScriptTag({ url: axeAddress });
    // the very page that was opened first goes on, without being opened anew
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await pressOn(page, door);
    await page.getByRole("radiogroup", { name: /吴/u }).waitFor();
    await page
      .getByRole("radiogroup", { name: /吴/u })
      .getByText("见到，身体不适", { exact: true })
      .click();
    await page.getByText(/吴.*有需求/u).click();
    await page.getByText("药品", { exact: true }).click();
    const text = { name: "说明.jpg", mimeType: "image/jpeg", buffer: Buffer.from("这不是照片") };
    await choosePhotos(page, [text]);
    await page.getByText("照片不完整或已损坏，请重新拍摄").waitFor();
    const photo = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer: await phonePhoto() };
    await choosePhotos(page, [photo, { ...photo, name: "IMG_2.jpg" }]);
    await expect.poll(() => page.getByRole("img", { name: /照片/u }).count()).toBe(2);
    await expectEveryDisplay(page, { where: "field, visit" });
    // a device without room says so, keeps no half, and loses nothing of what was entered
    await page.evaluate(() => {
      const stores = IDBObjectStore.prototype;
      const put = Object.getOwnPropertyDescriptor(stores, "put") ?? {};
      const full = function (this: IDBObjectStore, value: unknown): unknown {
        if (this.name !== "photo") return Reflect.apply(put.value as () => unknown, this, [value]);
        Object.defineProperty(stores, "put", put);
        throw new DOMException("full", "QuotaExceededError");
      };
      Object.defineProperty(stores, "put", { ...put, value: full });
    });
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByText("本机存储空间不足").waitFor();
    await pressOn(page, page.getByRole("button", { name: "保存" }));
    await page.getByText("2 张照片待发送").waitFor();
    await pressOn(page, place);
    // what the camera's button opens: a phone answers with a photo that was just taken
    await page.locator('input[type="file"][capture="environment"]').setInputFiles([photo]);
    await page.getByRole("img", { name: /照片/u }).waitFor();
    await pressOn(page, page.getByRole("button", { name: "已消毒", exact: true }));
    await page.getByText("3 张照片待发送").waitFor();
    await page.reload();
    await page.getByText("2 条记录待发送").waitFor();
    await page.getByRole("link", { name: "查看待发送的记录" }).click();
    await page.getByText("照片 2 张").waitFor();
    await expectEveryDisplay(page, { where: "outbox with photos" });
    // sealed on the device: no picture begins like one, and without the key none is opened
    expect(await page.evaluate(beginningsOfPhotos)).toEqual([false, false, false]);
    await page.evaluate(takeKeys);
    expect(await count("select count(*) from prevent.household_visit")).toBe(0);

    // the records arrive, the photos do not: they know their record and wait
    let isCut = true;
    await context.route("**/files/**", (route) => (isCut ? route.abort() : route.continue()));
    await context.setOffline(false);
    await page.getByText("3组12号：照片 1").waitFor();
    expect(await count("select count(*) from prevent.household_visit")).toBe(1);
    expect(await count("select count(*) from platform.attachment")).toBe(0);
    // the route stays: taken away under a photo on its way, it may leave that without any answer
    isCut = false;
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.getByText("没有待发送的记录").waitFor();
    expect(
      await count(
        `select count(*) from platform.attachment a join platform.file f on f.id = a.file_id
          where f.height = 1920 and f.size < 600 * 1024 and a.subject in ('prevent.household_visit', 'prevent.disinfection')`,
      ),
    ).toBe(3);
    expect(await count("select count(*) from care.noted_need where kind = 'medicine'")).toBe(1);
    await context.close();
  });

  it("ticks off whom a letter has not reached, without a network, and the books show it", async () => {
    const letter = await unreachedLetter(site, worker);
    const context = await openAs(browser, site, worker);
    const page = await context.newPage();
    await page.goto(`${site.address}/field`);
    const task = page.getByRole("link", { name: new RegExp(letter.title, "u") });
    await task.waitFor();
    await page.addScriptTag({ url: axeAddress });
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await context.setOffline(true);
    await pressOn(page, task);
    const self = page.getByRole("checkbox", { name: "本人" });
    await self.waitFor();
    // who is spoken for is told with whoever speaks for them
    await page.getByText(/此人须同时告诉监护人/u).waitFor();
    await tabTo(page, self);
    await page.keyboard.press("Space");
    await pressOn(page, page.getByRole("button", { name: "已告知" }));
    await page.getByText("请选择告诉了谁").first().waitFor();
    await page.keyboard.press("Shift+Tab");
    await tabTo(page, page.getByRole("checkbox", { name: "监护人" }));
    await page.keyboard.press("Space");
    expect(await page.getByRole("radio", { name: "易读版" }).isChecked()).toBe(true);
    await expectEveryDisplay(page, { where: "field, told at the door" });
    await pressOn(page, page.getByRole("button", { name: "已告知" }));
    await page.getByText("1 条记录待发送").waitFor();
    expect(await letter.covered()).toMatchObject({ otherwise: 0, rest: 1 });
    await context.setOffline(false);
    await expect.poll(letter.covered).toMatchObject({ otherwise: 1, rest: 0 });
    await page.reload();
    await page
      .getByRole("link", { name: /今日日报告|登记外来人员|3组12号/u })
      .first()
      .waitFor();
    await expect.poll(() => task.count()).toBe(0);
    await context.close();
  });
});
