import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { SgipSimulator, type SgipSimulatorOptions } from "../simulator/sgip-simulator.ts";
import {
  Collected,
  kinds,
  numbers,
  patient,
  soon,
  submissions,
  submitAll,
} from "../testing/collected.ts";
import { SgipChannel, type SgipSettings } from "./sgip-channel.ts";
import { sgipCodec } from "./sgip-codec.ts";
import type { SgipBody, Submit } from "./sgip-message.ts";

const open: { stop?(): Promise<void>; close?(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await (one.stop?.() ?? one.close?.());
});

async function gateway(
  behaviour: SgipSimulatorOptions["behaviour"] = {},
  settings: Partial<SgipSettings> = {},
) {
  const submits: Submit[] = [];
  const simulator = await SgipSimulator.start({
    behaviour,
    password: "secret",
    accepted: (submit) => submits.push(submit),
  });
  open.push(simulator);
  const heard = new Collected();
  const channel = await SgipChannel.open(
    {
      host: "127.0.0.1",
      port: simulator.port,
      name: "wuzi",
      password: "secret",
      node: 3_083_012_345,
      serviceNumber: "106550123",
      corpId: "12345",
      serviceType: "CJR",
      perSecond: 100_000,
      demoNumbers: true,
      backOff: { firstMs: 10, longestMs: 50 },
      throttleBackOff: { firstMs: 10, longestMs: 50 },
      door: { host: "127.0.0.1", port: 0, name: "smg", password: "back", allow: ["127.0.0.1"] },
      ...settings,
    },
    heard,
  );
  open.push(channel);
  simulator.callAt({ host: "127.0.0.1", port: channel.doorPort, name: "smg", password: "back" });
  channel.start();
  return { simulator, heard, channel, submits, ledger: simulator.ledger };
}

describe("a gateway on a good day", patient, () => {
  it("gets a hundred numbers at a time, and brings a receipt for each", async () => {
    const { heard, channel, submits, ledger } = await gateway({ failedShare: 0.3, seed: 3 });
    const outcomes = await submitAll(channel, numbers(450));
    expect(kinds(outcomes.values())).toEqual({ accepted: 450 });
    expect(submits.length).toBeLessThan(10);
    expect(Math.max(...submits.map(({ userNumbers }) => userNumbers.length))).toBe(100);
    await soon(() => expect(ledger.taken).toBe(450));
    const known = new Set(
      [...outcomes].map(
        ([key, one]) => one.kind === "accepted" && `${one.carrierId} ${key.slice(0, 11)}`,
      ),
    );
    expect(new Set(heard.receipts.map((one) => `${one.carrierId} ${one.number}`))).toEqual(known);
    const failed = heard.receipts.filter(({ verdict }) => verdict.kind === "failed");
    expect(failed.length).toBeGreaterThan(90);
  });

  it("gets a long text in parts, and no part holds two texts", async () => {
    const { channel, submits } = await gateway();
    const text = "防".repeat(135);
    await Promise.all([
      submitAll(channel, numbers(30), text),
      submitAll(channel, numbers(60).slice(30), "另一条"),
    ]);
    const words = submits.map(({ content, udhi }) =>
      Buffer.from(content.subarray(udhi ? 6 : 0))
        .swap16()
        .toString("utf16le"),
    );
    expect(new Set(words)).toEqual(new Set(["防".repeat(67), "防", "另一条"]));
    expect(submits.reduce((sum, { userNumbers }) => sum + userNumbers.length, 0)).toBe(120);
  });

  it("brings replies, tries again what was not kept, and leaves when there is no more", async () => {
    const { heard, channel, ledger } = await gateway(
      { replyShare: 1, replies: ["收到"] },
      { idleMs: 60 },
    );
    heard.failures = 2;
    await submitAll(channel, numbers(3));
    await soon(() => expect(ledger.taken).toBe(6));
    expect(heard.receipts).toHaveLength(3);
    expect(heard.replies.map(({ number }) => number).sort()).toEqual(numbers(3));
    expect(heard.replies[0]).toMatchObject({ to: "106550123", text: "收到" });
    await soon(() => expect(channel.health().state).toBe("idle"));
    expect(kinds((await submitAll(channel, numbers(5))).values())).toEqual({ accepted: 5 });
    expect(ledger.connections).toBe(2);
  });
});

describe("a gateway that refuses, throttles or fails", patient, () => {
  it("refuses a hundred for one wrong number: only that one is refused", async () => {
    const { channel, ledger } = await gateway({ refusedShare: 0.02, seed: 5 });
    const outcomes = await submitAll(channel, numbers(300));
    const counts = kinds(outcomes.values());
    expect(counts["refused"]).toBeGreaterThan(0);
    expect(counts["refused"]).toBeLessThan(15);
    expect(counts["accepted"]).toBe(300 - (counts["refused"] ?? 0));
    expect(ledger).toMatchObject({ different: counts["accepted"], repeated: [] });
    const refused = [...outcomes.values()].filter(({ kind }) => kind === "refused");
    expect(refused[0]).toEqual({ kind: "refused", reason: "bad_number", code: "6" });
  });

  it("throttles a whole Submit, and nothing is taken twice", async () => {
    const { channel, ledger } = await gateway({ throttleEvery: 3 });
    let left = numbers(400);
    while (left.length > 0) {
      const outcomes = await submitAll(channel, left);
      left = left.filter((number) => outcomes.get(`${number}-1`)?.kind !== "accepted");
    }
    expect(ledger.throttled).toBeGreaterThan(0);
    expect(ledger).toMatchObject({ different: 400, repeated: [] });
  });

  it.each([
    ["closes", { closeAfter: 2 }, "closed"],
    ["answers garbage", { garbageAfter: 2 }, "garbage"],
    ["hangs", { hangAfter: 2 }, "no_answer"],
  ] as const)(
    "%s: what was sent is unknown under an id that a receipt can name",
    async (_, fault, because) => {
      const { channel } = await gateway(
        { answerMs: 5, ...fault },
        { answerMs: because === "no_answer" ? 250 : 10_000 },
      );
      const outcomes = [...(await submitAll(channel, numbers(300))).values()];
      const { accepted = 0, unknown = 0, unsent = 0 } = kinds(outcomes);
      expect(accepted + unknown + unsent).toBe(300);
      expect(unknown).toBeGreaterThanOrEqual(100);
      const lost = outcomes.find(({ kind }) => kind === "unknown");
      expect(lost).toMatchObject({ because });
      expect(lost && "carrierId" in lost && lost.carrierId).toMatch(/^3083012345-\d{10}-\d+$/);
    },
  );

  it("answers late: all of the Submit are told", async () => {
    const { heard, channel } = await gateway({ answerMs: 300 }, { answerMs: 120 });
    expect(kinds((await submitAll(channel, numbers(20))).values())).toEqual({ unknown: 20 });
    await soon(() => expect(heard.late).toHaveLength(20));
  });

  it("does not know us: nothing waits", async () => {
    const { channel } = await gateway({}, { password: "wrong" });
    const asked = new AbortController();
    const room = channel.room(asked.signal);
    await soon(() => expect(channel.health().fault).toBe("login_refused"));
    asked.abort();
    expect(await room).toBe(0);
  });

  it("stops within a second", async () => {
    const { channel } = await gateway({ hangAfter: 0 });
    await channel.room();
    const sent = numbers(150).flatMap((number) => submissions(number, "防", ["ucs2"]));
    const outcomes = sent.map(async (one) => await channel.submit(one));
    await soon(() => expect(channel.health().outstanding).toBeGreaterThan(0));
    const began = performance.now();
    await channel.stop();
    expect(performance.now() - began).toBeLessThan(1000);
    const counts = kinds(await Promise.all(outcomes));
    expect((counts["unknown"] ?? 0) + (counts["unsent"] ?? 0)).toBe(150);
  });
});

describe("the door", patient, () => {
  /** What the door says to these frames, "closed" if it hangs up itself; waits for `count`. */
  async function knock(port: number, sent: readonly (SgipBody | Buffer)[], count = sent.length) {
    const socket = connect(port, "127.0.0.1");
    const answers: unknown[] = [];
    let rest = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 4 && rest.length >= rest.readUInt32BE(0)) {
        const { body } = sgipCodec.decode(rest.subarray(0, rest.readUInt32BE(0)));
        answers.push("result" in body ? body.result : body.command);
        rest = rest.subarray(rest.readUInt32BE(0));
      }
    });
    let leaving = false;
    const closed = once(socket, "close").then(() => leaving || answers.push("closed"));
    sent.forEach((one, at) => {
      const sequence = { node: 1, stamp: 2, count: at };
      socket.write(Buffer.isBuffer(one) ? one : sgipCodec.encode({ sequence, body: one }));
    });
    await expect.poll(() => answers.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
    leaving = true;
    socket.end();
    await closed;
    return answers;
  }

  const bind: SgipBody = { command: "bind", loginType: 2, name: "smg", password: "back" };
  const report: SgipBody = {
    command: "report",
    submitSequence: { node: 1, stamp: 2, count: 3 },
    reportType: 0,
    userNumber: "8612800000001",
    state: 0,
    errorCode: 0,
  };

  it("takes nothing before a Bind of the gateway, and says what is wrong", async () => {
    const { channel, heard } = await gateway();
    const port = channel.doorPort;
    expect(await knock(port, [report])).toEqual([1]);
    expect(await knock(port, [{ ...bind, password: "x" }, report])).toEqual([1, 1]);
    expect(await knock(port, [{ ...bind, loginType: 1 }, report])).toEqual([4, 1]);
    expect(heard.receipts).toEqual([]);
    const user: SgipBody = { command: "user_report", spNumber: "1", userNumber: "2", condition: 0 };
    const answers = await knock(port, [bind, bind, report, user, { command: "unbind" }], 6);
    expect(answers.map(String).sort()).toEqual(["0", "0", "0", "2", "closed", "unbind_resp"]);
    expect(heard.receipts).toMatchObject([{ carrierId: "1-0000000002-3", number: "12800000001" }]);
  });

  it("hangs up on bytes without sense, answers a lying length, and opens to nobody else", async () => {
    const { channel } = await gateway();
    const port = channel.doorPort;
    expect(await knock(port, [Buffer.from("GET / HTTP/1.1\r\n\r\n")])).toEqual(["closed"]);
    const broken = sgipCodec.encode({ sequence: { node: 1, stamp: 2, count: 9 }, body: report });
    const short = Buffer.from(broken.subarray(0, 40));
    short.writeUInt32BE(40, 0);
    expect(await knock(port, [bind, short, report])).toEqual([0, 8, 0]);
    const door = { host: "127.0.0.1", port: 0, name: "smg", password: "back", allow: ["10.0.0.1"] };
    const other = await gateway({}, { door });
    expect(await knock(other.channel.doorPort, [bind])).toEqual(["closed"]);
  });

  it("stays as it was after two thousand frames and bytes of any kind", async () => {
    const { channel, heard } = await gateway();
    const port = channel.doorPort;
    let seed = 1;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 8; round += 1) {
      const frames = Array.from({ length: 250 }, () => {
        const bytes = Buffer.from(
          Array.from({ length: 20 + Math.floor(random() * 80) }, () => random() * 256),
        );
        if (random() < 0.99) bytes.writeUInt32BE(bytes.length, 0);
        bytes.writeUInt32BE(
          [1, 2, 4, 5, 0x11, 0x1000, 0x80_00_00_03][Math.floor(random() * 7)] ?? 0,
          4,
        );
        return bytes;
      });
      const socket = connect(port, "127.0.0.1");
      socket.on("error", () => undefined).resume();
      socket.end(Buffer.concat(frames));
      await once(socket, "close");
    }
    expect(await knock(port, [bind, report])).toEqual([0, 0]);
    expect(heard.receipts).toHaveLength(1);
  });
});
