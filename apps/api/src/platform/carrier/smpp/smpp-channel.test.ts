import { afterEach, describe, expect, it } from "vitest";
import { SmppSimulator, type SmppSimulatorOptions } from "../simulator/smpp-simulator.ts";
import {
  Collected,
  kinds,
  numbers,
  patient,
  soon,
  submissions,
  submitAll,
} from "../testing/collected.ts";
import { SmppChannel, type SmppSettings } from "./smpp-channel.ts";

const open: { stop?(): Promise<void>; close?(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await (one.stop?.() ?? one.close?.());
});

async function carrier(
  behaviour: SmppSimulatorOptions["behaviour"] = {},
  settings: Partial<SmppSettings> = {},
  options: Omit<SmppSimulatorOptions, "behaviour"> = {},
) {
  const simulator = await SmppSimulator.start({ behaviour, password: "secret", ...options });
  open.push(simulator);
  const heard = new Collected();
  const channel = new SmppChannel(
    {
      host: "127.0.0.1",
      port: simulator.port,
      systemId: "wuzi",
      password: "secret",
      serviceNumber: "1065501234",
      perSecond: 100_000,
      window: 20,
      demoNumbers: true,
      backOff: { firstMs: 10, longestMs: 50 },
      throttleBackOff: { firstMs: 10, longestMs: 50 },
      ...settings,
    },
    heard,
  );
  open.push(channel);
  channel.start();
  return { simulator, heard, channel, ledger: simulator.ledger };
}

describe("a carrier on a good day", patient, () => {
  it("accepts every part, and every receipt is heard with its reason", async () => {
    const { heard, channel, ledger } = await carrier({ failedShare: 0.3, seed: 7 });
    const outcomes = await submitAll(channel, numbers(300));
    expect(kinds(outcomes.values())).toEqual({ accepted: 300 });
    await soon(() => expect(heard.receipts).toHaveLength(300));
    const ids = new Set(
      [...outcomes.values()].map((one) => one.kind === "accepted" && one.carrierId),
    );
    expect(heard.receipts.every(({ carrierId }) => ids.has(carrierId))).toBe(true);
    expect(heard.receipts.every(({ number }) => /^128\d{8}$/.test(number ?? ""))).toBe(true);
    const verdicts = heard.receipts.map(({ verdict }) =>
      verdict.kind === "failed" ? verdict.reason : verdict.kind,
    );
    expect(new Set(verdicts)).toEqual(
      new Set(["delivered", "unreachable", "unknown_user", "expired_at_carrier", "blocked"]),
    );
    expect(verdicts.filter((one) => one !== "delivered").length).toBeGreaterThan(60);
    await soon(() => expect(ledger.taken).toBe(300));
    expect(channel.health()).toMatchObject({ state: "up", waiting: 0, outstanding: 0 });
  });

  it("gets long texts in parts that a handset puts together", async () => {
    const parts: { udh?: Buffer[]; message?: string }[] = [];
    const { channel } = await carrier(
      {},
      {},
      {
        accepted: (pdu) => parts.push(pdu["short_message"] as (typeof parts)[number]),
      },
    );
    const text = `${"防".repeat(66)}😀控疫情，你我同行。${"请".repeat(70)}`;
    const outcomes = await submitAll(channel, ["12800000007"], text);
    expect(kinds(outcomes.values())).toEqual({ accepted: 3 });
    parts.sort((a, b) => (a.udh?.[0]?.[4] ?? 0) - (b.udh?.[0]?.[4] ?? 0));
    expect(parts.map(({ udh }) => udh?.[0]?.toString("hex"))).toEqual([
      "0003070301",
      "0003070302",
      "0003070303",
    ]);
    expect(parts.map(({ message }) => message).join("")).toBe(text);
  });

  it("gets Latin text in the letters of GSM, and a whole text in the payload where it cuts itself", async () => {
    const seen: unknown[] = [];
    const { channel } = await carrier(
      {},
      { longTexts: "whole" },
      {
        accepted: (pdu) => seen.push([pdu["data_coding"], pdu["message_payload"]]),
      },
    );
    await submitAll(channel, ["12800000007"], "Stay @ home: 5€ [test]");
    expect(seen).toEqual([[0, { message: "Stay @ home: 5€ [test]" }]]);
  });

  it("sends replies on", async () => {
    const { heard, channel } = await carrier({ replyShare: 1, replies: ["拒收"] });
    await submitAll(channel, ["12800000007"]);
    await soon(() => expect(heard.replies).toHaveLength(1));
    expect(heard.replies).toEqual([
      { number: "12800000007", to: "1065501234", text: "拒收", part: undefined },
    ]);
  });

  it("brings a receipt that could not be kept again", async () => {
    const { heard, channel, ledger } = await carrier();
    heard.failures = 2;
    await submitAll(channel, numbers(10));
    await soon(() => expect(ledger.taken).toBe(10));
    expect(heard.receipts).toHaveLength(10);
  });
});

describe("receipts come as they like", patient, () => {
  it("early, twice, out of order and for nobody: all are heard", async () => {
    const { heard, channel, ledger } = await carrier({
      answerMs: 10,
      earlyShare: 0.3,
      twiceShare: 0.3,
      lateShare: 0.3,
      lateMs: 30,
      strangeShare: 0.2,
      missingShare: 0.1,
    });
    const outcomes = await submitAll(channel, numbers(200));
    expect(kinds(outcomes.values())).toEqual({ accepted: 200 });
    await soon(() => {
      expect(heard.receipts).toHaveLength(ledger.receiptsSent);
      expect(ledger.receiptsSent).toBeGreaterThan(230);
    });
    const ids = new Set(heard.receipts.map(({ carrierId }) => carrierId));
    expect([...ids].some((id) => id.startsWith("XS"))).toBe(true);
  });
});

describe("a carrier that refuses or asks for patience", patient, () => {
  it("refuses with a named reason and its own code", async () => {
    const { channel } = await carrier({ refusedShare: 1 });
    const outcomes = await submitAll(channel, ["12800000007"]);
    expect([...outcomes.values()]).toEqual([
      { kind: "refused", reason: "bad_number", code: "0x0b" },
    ]);
  });

  it("throttles: each ends as throttled or accepted, and those sent again arrive once", async () => {
    const { channel, ledger } = await carrier({ throttleEvery: 7 });
    const all = numbers(120);
    let left = all;
    let throttled = 0;
    while (left.length > 0) {
      const outcomes = await submitAll(channel, left);
      const again = left.filter((number) => outcomes.get(`${number}-1`)?.kind === "throttled");
      expect(kinds(outcomes.values())["accepted"] ?? 0).toBe(left.length - again.length);
      throttled += again.length;
      left = again;
    }
    expect(throttled).toBeGreaterThan(0);
    expect(throttled).toBe(ledger.throttled);
    expect(ledger).toMatchObject({ different: 120, accepted: 120, repeated: [] });
  });

  it("lets nobody in: the fault is named and nothing waits", async () => {
    const { channel } = await carrier({}, { password: "wrong" });
    await soon(() => expect(channel.health().fault).toBe("login_refused"));
    const [one] = submissions("12800000007", "防");
    if (one === undefined) throw new Error("no part");
    expect(await channel.submit(one)).toEqual({ kind: "unsent", because: "disconnected" });
  });
});

describe("a carrier that fails in the middle", patient, () => {
  it.each([
    ["closes", { closeAfter: 45 }, "closed"],
    ["answers garbage", { garbageAfter: 45 }, "garbage"],
  ] as const)(
    "%s: what was sent is unknown, the rest goes over the next connection",
    async (_, fault, because) => {
      const { simulator, channel, ledger } = await carrier({ answerMs: 5, ...fault });
      const outcomes = await submitAll(channel, numbers(40));
      const second = await submitAll(channel, numbers(80).slice(40));
      simulator.behave({ closeAfter: Infinity, garbageAfter: Infinity });
      const again = [...second]
        .filter(([, { kind }]) => kind === "unsent")
        .map(([key]) => key.slice(0, 11));
      const third = await submitAll(channel, again);
      const all = [...outcomes, ...second, ...third].map(([, outcome]) => outcome);
      const lost = all.filter(({ kind }) => kind === "unknown");
      expect(lost.length).toBeGreaterThan(0);
      expect(lost.every((one) => one.kind === "unknown" && one.because === because)).toBe(true);
      expect(kinds(all)["accepted"]).toBe(80 - lost.length);
      expect(ledger.connections).toBeGreaterThan(1);
      expect(ledger.repeated).toEqual([]);
    },
  );

  it("hangs: each ends unknown after the time, the connection is given up and made anew", async () => {
    const { simulator, channel, ledger } = await carrier(
      { hangAfter: 5 },
      { answerMs: 250, enquireMs: 50 },
    );
    const outcomes = await submitAll(channel, numbers(20));
    expect(kinds(outcomes.values())).toEqual({ accepted: 5, unknown: 15 });
    expect([...outcomes.values()].at(-1)).toMatchObject({ kind: "unknown" });
    simulator.behave({ hangAfter: Infinity });
    await soon(() => expect(ledger.connections).toBeGreaterThan(1));
    const after = await submitAll(channel, numbers(25).slice(20));
    expect(kinds(after.values())).toEqual({ accepted: 5 });
  });

  it("answers late: what was unknown is told after all", async () => {
    const { heard, channel } = await carrier({ answerMs: 300 }, { answerMs: 120, enquireMs: 5000 });
    const outcomes = await submitAll(channel, numbers(3));
    expect(kinds(outcomes.values())).toEqual({ unknown: 3 });
    await soon(() => expect(heard.late).toHaveLength(3));
    expect(kinds(heard.late.map(([, outcome]) => outcome))).toEqual({ accepted: 3 });
    expect(heard.late.map(([reference]) => reference).sort()).toEqual([...outcomes.keys()].sort());
  });

  it("is away: the attempts are spaced, and it is found when it is back", async () => {
    const { simulator, channel, heard } = await carrier();
    await channel.room();
    const { port } = simulator;
    await simulator.close();
    await soon(() => expect(channel.health().fault).toBe("cannot_connect"));
    open.push(await SmppSimulator.start({ port }));
    expect(await channel.room()).toBeGreaterThan(0);
    expect(heard.states.map(({ state }) => state)).toContain("backing_off");
  });
});

describe("stopping", patient, () => {
  it("takes less than a second, and every submission has an outcome", async () => {
    const { channel } = await carrier({ hangAfter: 10 });
    const sent = numbers(50).flatMap((number) => submissions(number, "防"));
    await channel.room();
    const outcomes = sent.map(async (one) => await channel.submit(one));
    const began = performance.now();
    await channel.stop();
    expect(performance.now() - began).toBeLessThan(1000);
    const counts = kinds(await Promise.all(outcomes));
    expect(counts["accepted"]).toBe(10);
    expect((counts["unknown"] ?? 0) + (counts["unsent"] ?? 0)).toBe(40);
    expect(counts["unknown"]).toBeLessThanOrEqual(20);
    expect(await channel.room()).toBe(0);
    expect(channel.health().state).toBe("stopped");
  });

  it("withdraws what has not left, at a signal", async () => {
    const { channel } = await carrier({ answerMs: 50 }, { window: 2 });
    await channel.room();
    const campaign = new AbortController();
    const sent = numbers(4).flatMap((number) => submissions(number, "防"));
    const outcomes = sent.map(async (one) => await channel.submit(one, campaign.signal));
    campaign.abort();
    expect(kinds(await Promise.all(outcomes))).toEqual({ accepted: 2, unsent: 2 });
  });

  it("refuses more than may wait", async () => {
    const { channel } = await carrier({ answerMs: 30 }, { window: 2 });
    expect(await channel.room()).toBe(4);
    const sent = numbers(10).flatMap((number) => submissions(number, "防"));
    const outcomes = await Promise.all(sent.map(async (one) => await channel.submit(one)));
    expect(outcomes.filter((one) => one.kind === "unsent" && one.because === "full")).toHaveLength(
      4,
    );
  });
});
