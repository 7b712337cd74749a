import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allRows, MadeFiles } from "../../spreadsheet/testing/made-files.ts";
import { portalReceipts } from "../simulator/portal-simulator.ts";
import {
  Collected,
  kinds,
  numbers,
  patient,
  soon,
  submissions,
  submitAll,
} from "../testing/collected.ts";
import { FileChannel, type FileSettings } from "./file-channel.ts";
import { readReceiptFile, type ReceiptRow } from "./receipt-file.ts";

let files: MadeFiles;
beforeAll(async () => {
  files = await MadeFiles.create();
});
afterAll(() => files.remove());

function portal(settings: Partial<FileSettings> = {}) {
  const kept: { id: string; name: string; rows: number; path: string }[] = [];
  const channel = new FileChannel(
    {
      format: "xlsx",
      keep: async ({ id, name, references, content }) => {
        kept.push({
          id,
          name,
          rows: references.length,
          path: await files.bytes(await buffer(content)),
        });
      },
      lingerMs: 20,
      demoNumbers: true,
      backOff: { firstMs: 10, longestMs: 20 },
      ...settings,
    },
    new Collected(),
  );
  channel.start();
  return { channel, kept };
}

async function receipts(path: string, demo = true): Promise<ReceiptRow[]> {
  const rows: ReceiptRow[] = [];
  for await (const row of readReceiptFile(path, "sms-1", { demo })) rows.push(row);
  return rows;
}

describe("batches for the portal", patient, () => {
  it.each(["xlsx", "csv"] as const)(
    "are written as .%s, as many rows as it takes, and what came of them is read back",
    async (format) => {
      const { channel, kept } = portal({ format, rows: 100 });
      const text = '【合江县残联】"防护",\n勤洗手😀';
      const outcomes = await submitAll(channel, numbers(230), text);
      expect(kinds(outcomes.values())).toEqual({ accepted: 230 });
      expect(kept.map(({ rows }) => rows)).toEqual([100, 100, 30]);
      expect(kept[0]?.name).toMatch(new RegExp(`^sms-\\d{8}-\\d{6}-[\\da-f]{4}\\.${format}$`));
      const [header, first] = await allRows(kept[0]?.path ?? "");
      expect(header?.cells).toEqual(["手机号码", "短信内容"]);
      expect(first?.cells).toEqual(["12800000000", text]);
      const given = await portalReceipts(kept[0]?.path ?? "", {
        failedShare: 0.3,
        missingShare: 0.1,
      });
      const read = await receipts(await files.bytes(given));
      expect(read.length).toBeGreaterThan(80);
      expect(read.every((row) => "receipt" in row && row.receipt.carrierId === "sms-1")).toBe(true);
      const failed = read.filter(
        (row) => "receipt" in row && row.receipt.verdict.kind === "failed",
      );
      expect(failed.length).toBeGreaterThan(15);
      await channel.stop();
    },
  );

  it("hold each number once, and no text that a table takes for a formula", async () => {
    const { channel, kept } = portal({ format: "csv" });
    await channel.room();
    const [one] = submissions("12800000001", "甲");
    const [other] = submissions("12800000001", "乙");
    const [formula] = submissions("12800000002", "=1+1");
    if (!one || !other || !formula) throw new Error("no part");
    const sent = [one, { ...other, reference: "other" }, formula];
    const outcomes = await Promise.all(sent.map(async (each) => await channel.submit(each)));
    expect(kinds(outcomes)).toEqual({ accepted: 2, refused: 1 });
    expect(kept.map(({ rows }) => rows)).toEqual([1, 1]);
    await channel.stop();
  });

  it("that cannot be kept have not left, and the channel tries again", async () => {
    let full = true;
    const { channel } = portal({
      keep: async ({ content }) => {
        await buffer(content);
        if (full) throw new Error("no space left");
      },
    });
    expect(kinds((await submitAll(channel, numbers(3))).values())).toEqual({ unsent: 3 });
    expect(channel.health().fault).toBe("cannot_connect");
    full = false;
    await soon(() => expect(channel.health().state).toBe("up"));
    expect(kinds((await submitAll(channel, numbers(3))).values())).toEqual({ accepted: 3 });
    await channel.stop();
  });

  it("that are being kept when it stops are unknown", async () => {
    const { channel } = portal({ keep: async () => await new Promise(() => undefined) });
    await channel.room();
    const [one] = submissions("12800000001", "甲");
    const outcome = one && channel.submit(one);
    await soon(() => expect(channel.health().outstanding).toBe(1));
    const began = performance.now();
    await channel.stop();
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await outcome).toMatchObject({ kind: "unknown", because: "closed" });
  });
});

describe("a receipts file", () => {
  it("is read row by row, and says which rows cannot be", async () => {
    const path = await files.bytes(
      [
        "合江县残联 2020-02-03 发送明细",
        "序号,手机号,状态,原因",
        "1,13800000001,成功,",
        "2,+86 138 0000 0002,失败,空号",
        "3,1380000000x,成功,",
        "4,,成功,",
        "5,13800000003,甲,",
        "6,0830-5261234,成功,",
        "7,12800000001,成功,",
      ].join("\n"),
    );
    expect(await receipts(path, false)).toEqual([
      {
        row: 3,
        receipt: {
          carrierId: "sms-1",
          number: "13800000001",
          verdict: { kind: "delivered" },
          code: "成功",
        },
      },
      {
        row: 4,
        receipt: {
          carrierId: "sms-1",
          number: "13800000002",
          verdict: { kind: "failed", reason: "unknown_user" },
          code: "失败 空号",
        },
      },
      { row: 5, fault: "NOT_A_NUMBER", cell: "1380000000x" },
      { row: 6, fault: "REQUIRED", cell: "" },
      { row: 7, fault: "STATUS_UNKNOWN", cell: "甲" },
      { row: 8, fault: "LANDLINE", cell: "0830-5261234" },
      { row: 9, fault: "DEMO_NUMBER", cell: "12800000001" },
    ]);
  });

  it("without its columns is refused by their names", async () => {
    const path = await files.bytes("手机号,姓名\n13800000001,张三\n");
    await expect(receipts(path)).rejects.toMatchObject({ missing: ["status"] });
    const other = await files.bytes("甲,乙\n".repeat(30));
    await expect(receipts(other)).rejects.toMatchObject({ missing: ["number", "status"] });
  });

  it("that is no table is refused", async () => {
    await expect(receipts(await files.bytes(Buffer.from([0, 1, 2, 3])))).rejects.toMatchObject({
      name: "SpreadsheetRefusal",
    });
    await expect(receipts(await files.bytes(""))).rejects.toMatchObject({
      name: "SpreadsheetRefusal",
    });
  });
});
