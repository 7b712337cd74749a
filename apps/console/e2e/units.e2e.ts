import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connected } from "../../api/src/testing/connected.ts";
import { sharedBrowser } from "./browser.ts";
import { expectEveryDisplay } from "./every-display.ts";
import { walkByKeyboard } from "./keyboard.ts";
import { arriveAt, pressOn } from "./keys.ts";
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

const day = "2020-02-29";

/** What the duty engine would have counted. */
async function counted(code: string, kind: string, expected: number, done: number, late = 0) {
  await connected(site.ownerUrl, async (client) => {
    await client.query("set role wuzi_access");
    await client.query(
      `insert into prevent.day_summary (office_id, on_day, kind, expected, done, late, news, zero, excused)
       select id, $2, $3, $4, $5, $6, 0, $5, 0 from organisation.office where code = $1
       on conflict on constraint day_summary_key do update set done = excluded.done, late = excluded.late`,
      [code, day, kind, expected, done, late],
    );
  });
}

/** How many the triggers would have counted, from the day on. */
async function standing(code: string, control: number, alerts: number) {
  await connected(site.ownerUrl, async (client) => {
    await client.query("set role wuzi_access");
    await client.query(
      `insert into prevent.standing (office_id, from_day, under_control, open_alerts, open_gaps)
       select id, $2, $3, $4, 0 from organisation.office where code = $1
       on conflict on constraint standing_pkey do update set under_control = excluded.under_control`,
      [code, day, control, alerts],
    );
  });
}

describe("a day by units", () => {
  it("is a table, a chart and a map of the same counts, and follows as a unit reports", async () => {
    await counted("510522001", "daily_report", 4, 4);
    await counted("510522001001", "disinfection", 2, 1, 1);
    await counted("510522002", "daily_report", 3, 0);
    await standing("510522001001", 5, 2);
    const path = `/units?day=${day}`;
    await visit(browser, site, { login: "county.leader", path }, async (page) => {
      const line = (name: string) => page.getByRole("row").filter({ hasText: name });
      await line("符阳街道").getByText("4/4（100%）").waitFor();
      await line("符阳街道").getByText("1/2（50%）").waitFor();
      await line("临港街道").getByText("0/3（0%）").waitFor();
      await line("望龙镇").getByText("无任务").first().waitFor();
      await line("符阳街道").getByRole("cell", { name: "5", exact: true }).waitFor();
      await page.getByText("实时更新").waitFor();
      await expectEveryDisplay(page, { where: "units, table" });
      await walkByKeyboard(page, "units, table");

      await counted("510522002", "daily_report", 3, 3, 1);
      await line("临港街道").getByText("3/3（100%）").waitFor();

      await page.getByRole("tab", { name: "图", exact: true }).click();
      await page.getByText("按时 2，逾期 1，未完成 0，共 3").waitFor();
      await expectEveryDisplay(page, { where: "units, chart" });

      await page.goto(`${site.address}${path}&view=chart&kind=openAlerts`);
      await page.getByText("预警：1 个单位共 2。").waitFor();
      await expectEveryDisplay(page, { where: "units, chart of what stands open" });
      await page.goto(`${site.address}${path}&view=map&kind=underControl`);
      await page.getByRole("link", { name: "符阳街道：在管 5" }).waitFor();
      await page.goto(`${site.address}${path}&view=chart`);

      await page.getByRole("tab", { name: "地图" }).click();
      const place = page.getByRole("link", { name: "临港街道：100%，已完成 3，应完成 3" });
      await place.waitFor();
      expect(await page.locator("figure a").count()).toBe(21);
      await expectEveryDisplay(page, { where: "units, map" });
      await pressOn(page, place);
      await arriveAt(page, "单位态势");
      await line("临港街道本级").getByText("3/3（100%）").waitFor();
      expect(new URL(page.url()).searchParams.get("view")).toBe("table");
    });
  });

  it("is a town's own part for its officer", async () => {
    await visit(
      browser,
      site,
      { login: "fuyang.officer", path: `/units?day=${day}` },
      async (page) => {
        await page.getByRole("rowheader", { name: "符阳街道本级" }).waitFor();
        expect(await page.getByText("临港街道").count()).toBe(0);
      },
    );
  });
});

/** Two townships of the county and one of another, side by side. */
function townshipMap(names: readonly string[]): Buffer {
  const features = names.map((name, n) => {
    const x = 105.7 + n / 5;
    const ring = [
      [x, 28.6],
      [x + 0.2, 28.6],
      [x + 0.2, 28.9],
      [x, 28.9],
      [x, 28.6],
    ];
    const geometry = { type: "Polygon", coordinates: [ring] };
    return { type: "Feature", properties: { name }, geometry };
  });
  return Buffer.from(JSON.stringify({ type: "FeatureCollection", features }));
}

describe("the office's own map", () => {
  it("is sent, looked at, taken into use, and taken back", async () => {
    await visit(browser, site, { login: "county.admin", path: "/units?view=map" }, async (page) => {
      await page.getByRole("link", { name: "乡镇地图：上传、更换、撤下" }).click();
      await arriveAt(page, "乡镇地图");
      const send = async (name: string, buffer: Buffer) => {
        const [chooser] = await Promise.all([
          page.waitForEvent("filechooser"),
          page.getByRole("button", { name: "选择文件" }).click(),
        ]);
        await chooser.setFiles({ name, mimeType: "application/geo+json", buffer });
      };
      await send("别县.geojson", townshipMap(["别县的镇"]));
      await page.getByText("别县.geojson 不予采用：没有要素与下级单位的名称或代码相符。").waitFor();
      await send("乡镇.geojson", townshipMap(["符阳街道", "510522002", "别县的镇"]));
      await page.getByText("对上的单位（2）").waitFor();
      await page.getByText("图上没有的单位（19）").waitFor();
      const allowed = ["GeoJSON", "geojson", "MB"];
      await expectEveryDisplay(page, { where: "a map before it is used", allowed });
      await pressOn(page, page.getByRole("button", { name: "采用此图" }));
      await arriveAt(page, "单位态势");
      await page.getByText("按本单位上传的乡镇地图显示").waitFor();
      expect(await page.locator("figure a path").count()).toBe(2);
      await page.getByRole("link", { name: /^符阳街道：/u }).waitFor();
      await expectEveryDisplay(page, { where: "units, on the office's own map" });
      await page.goto(`${site.address}/units/map`);
      await page.getByText("使用中：乡镇.geojson，2 个单位").waitFor();
      await pressOn(page, page.getByRole("button", { name: "撤下" }));
      const dialog = page.getByRole("alertdialog");
      await pressOn(page, dialog.getByRole("button", { name: "撤下" }));
      await page.getByText("现在用的是示意图。").waitFor();
    });
  });
});
